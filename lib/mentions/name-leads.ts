/** The words of a string with spaces between them. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Words that lead up to a name and do not begin one: pronouns, prepositions, adverbs, verbs that take a name. */
export const LEADS = setOf(
  "我 你 他 她 它 我们 你们 他们 它们 咱们 自己 该 此 这 那 本文 本研究 本次 这种 那种 这个 那个 这些 那些 这款 该款 这项 该项 这类 此类 " +
    "在 于 把 将 被 让 给 为 为了 按 按照 据 根据 依据 依照 凭借 随 随着 通过 经过 经由 对于 关于 有关 针对 面向 围绕 除了 基于 借助 依靠 " +
    "而 但 且 即 也 都 就 还 的 了 着 是 等 等等 叫 称 跟 或 或者 还是 并且 而且 但是 不过 因此 所以 因为 如果 虽然 已经 正在 将要 可以 能够 应该 需要 必须 " +
    "所谓 名为 名叫 叫做 叫作 称为 称作 称之为 定义为 译为 没有 用于 属于 来自 作为 成为 变成 包括 包含 涵盖 例如 比如 诸如 特别 尤其 主要 其中 " +
    "首次 首先 其次 最后 目前 如今 近年来 近年 去年 今年 明年 昨日 今日 日前 近日 此外 同时 业内 " +
    "提出 推出 发布 采用 使用 运用 利用 引入 引进 介绍 讨论 打造 构建 建立 搭建 结合 实现 提供 提升 提高 降低 完成 开展 进行 推进 推动 促进 加强 关注 聚焦 " +
    "押注 布局 主打 主攻 专注 选用 选取 考虑 接受 患有 服用 获得 取得 拿到 得到 加入 成立 创办 创立 创建 任职 就职 供职 担任 出任 宣布 指出 认为 显示 表明 发现 " +
    "批准 公布 制定 出台 实施 遵守 遵循 符合 做 搞 配备 搭载 内置 取代 超过 低于 高于 达到 涉及 源自 源于 减少 改变 解决 克服 避免 防止 引发 导致 造成 " +
    "一个 一种 一款 一项 一类 一套 一家 一名 一位 两种 多种 多个 几种 款 种 个 首个 首款 首家 最新 更加 自研 国产 当前 现有 任何 著名 知名",
);
/** Words that lead up to a name after something else, and begin or make up names themselves: `支持向量机`, `无监督学习`. */
export const LOOSE_LEADS = setOf(
  "均 对 向 从 到 至 以 用 由 同 并 又 再 先 曾 已 有 过 作 加 含 带 获 任 说 如 会 能 可 " +
    "支持 生成 训练 测试 评估 计算 控制 管理 检测 监测 研究 分析 研发 开发 优化 融合 集成 发展 应用 比较 对比 建设 部署 改进 选择 定位 要求 设计 组织 执行 " +
    "产生 形成 依赖 替代 代替 影响 注射 诊断 服务 表示 证明 测量 搜索 驱动 运行 处理 识别 增加 负责 新型 传统",
);
/** In a name as often as between two. */
export const CONJUNCTIONS = setOf("和 与 及 以及");
/** Words that begin a name with `的` in it: `基于人类反馈的强化学习`. */
export const OPENERS = setOf("基于 面向 针对 用于 可");
