/**
 * Stretches of Chinese in which a short alias seems to stand but words begin and end elsewhere: `重复|现象` holds no 复现,
 * `智能|体验` no 智能体. A match that lies inside one or reaches into one is none. Chinese writes no spaces, and a segmenter
 * refuses more true names than such a list does.
 */
export const CROSSINGS: readonly string[] = (
  "轻量化 大量化 变量化 质量化 增量化 定量化 少量化 海量化 能量化 流量化 批量化 重量化 容量化 " +
  "重复现 反复现 恢复现 修复现 答复现 明显存 彰显存 凸显存 突显存 工具身 玩具身 面具身 道具身 具身份 具身体 具身高 " +
  "类推理论 助推理论 推理想 推理事 推理财 公开源代码 展开源 打开源 离开源 开源头 开源节流 开源源 稍微调 略微调 轻微调 微调查 " +
  "军训练 幻觉得 规模型号 预算力 结算力 估算力 清算力 现代理 时代理 古代理 近代理 年代理 替代理 直接口 间接口 " +
  "方向量 倾向量 意向量 动向量 分配比 匹配比 搭配比 适配比 支配比 失去重 过去重 死去重 广泛化 空泛化 " +
  "目标注 商标注 指标注 坐标注 面壁纸 方面壁 思维链接 智能体验 智能体系, 智能体系。 智能体系建 智能体系化 智能体脂 智能体感 智能体征 智能体态 智能体检 智能体育 智能体重 智能体温 智能体量 " +
  "数据集成 数据集团 数据集市 数据集中化 数据集中管理 数据集中存 数据集中处理 数据集约 虚拟机器 虚拟机会 虚拟机构 虚拟机制 " +
  "虚拟机械 虚拟机场 一体机制 一体机构 一体机身 一体机械 缩小模型 减小模型 扩大模型 增大模型 放大模型 加大模型 完全注意力 来自注意力 " +
  "源自注意力 出自注意力 开源周期 开源周边 开源周年 参数量级 一百度 二百度 一千问 二千问 两千问 三千问 四千问 五千问 几千问 数千问 上千问 三百度 两百度 几百度 数百度 五百度 " +
  "校长文 部长文 重排版 评估计 参数学 反思路 代理由 提示范 端到端口 多模态度 机器学习惯 深度学习惯 持续学习惯 强化学习惯 " +
  "自然语言处理器 开源自 算力图 算力求 算力争 模型腔 模型号 检索要 检索取 智能体力 词元素 沙盒饭 提示词组 注意力汇聚 注意力汇集 注意力汇总"
).split(" ");

/** Units that make a crossing none when one of them comes next: `智能体|验证`, `智能体|检索`. */
const RESUMED: ReadonlyMap<string, string> = new Map([
  ["智能体验", "证收算"],
  ["智能体感", "知"],
  ["智能体检", "测索查验"],
  ["智能体重", "新构复写试启"],
  ["智能体量", "化"],
  ["智能体态", "势"],
  ["评估计", "划算分时"],
  ["提示范", "例围式本"],
  ["提示词组", "合成件织"],
  ["反思路", "径"],
  ["推理事", "实件情物"],
]);

/** Whether `crossing`, one of {@link CROSSINGS}, is none where `next` follows it. */
export function isResumed(crossing: string, next: string): boolean {
  return RESUMED.get(crossing)?.includes(next) ?? false;
}
