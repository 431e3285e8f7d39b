import { describe, expect, it } from "vitest";
import { compileGlossary } from "@/lib/glossary/compile";
import { findCandidates } from "@/lib/mentions/candidates";
import { scanDefinitions } from "@/lib/mentions/definition-scan";
import { normalize } from "@/lib/text/normalize";

const nothing = compileGlossary([]);

/** What a text defines, as `short: long`, each once. */
function definitionsIn(text: string): string[] {
  const normalized = normalize(text);
  const { leads } = findCandidates(normalized, nothing);
  const found = scanDefinitions(normalized, leads, () => true);
  return [...new Set(found.map(({ short, long }) => `${short}: ${long}`))];
}

describe("a Chinese long form", () => {
  it.each([
    ["一次性密码本（OTP）从不重用。", "OTP: 一次性密码本"],
    ["他研究查询聚焦式摘要（QFS）。", "QFS: 查询聚焦式摘要"],
    ["曲线按调整后总收入（AGI）分组。", "AGI: 调整后总收入"],
    ["去中心化应用（DApp）没有服务器。", "DApp: 去中心化应用"],
    ["国家发展和改革委员会（NDRC）批了。", "NDRC: 国家发展和改革委员会"],
    ["其主体是多层感知器（MLP）。", "MLP: 多层感知器"],
    ["中国电子信息产业集团有限公司（CEC）的子公司", "CEC: 中国电子信息产业集团有限公司"],
    ["列为「超大型在线搜索引擎」（VLOSE）", "VLOSE: 超大型在线搜索引擎"],
    ["DApps（去中心化应用）很多", "DApps: 去中心化应用"],
    ["违反出口管制法规（EAR）", "EAR: 出口管制法规"],
    ["超大型在线平台（VLOP）要报告", "VLOP: 超大型在线平台"],
    ["生产者出厂价格指数（PPI）涨了", "PPI: 生产者出厂价格指数"],
    ["从预训练语言模型（PLM）开始", "PLM: 预训练语言模型"],
    ["他们提供训练即服务（TaaS）", "TaaS: 训练即服务"],
    ["食品和药物管理局（FDA）说", "FDA: 食品和药物管理局"],
    ["模型与检索增强生成（RAG）的结合", "RAG: 检索增强生成"],
    ["引入了检索增强生成技术（RAG）", "RAG: 检索增强生成技术"],
    ["都是焦虑症和创伤后应激障碍（PTSD）的特征", "PTSD: 创伤后应激障碍"],
    ["美国国家标准与技术研究院（NIST）", "NIST: 美国国家标准与技术研究院"],
    ["“星舰 HLS”（人类着陆系统）", "HLS: 人类着陆系统"],
    ["AIGC（AI生成内容）正在爆发", "AIGC: AI生成内容"],
    ["他训练深度Q网络（DQN）玩游戏。", "DQN: 深度Q网络"],
  ])("is whole in %j", (text, expected) => {
    expect(definitionsIn(text)).toEqual([expected]);
  });

  it.each([
    ["用概率密度函数（PDF）描述", "PDF: 概率密度函数"],
    ["工具都由循环神经网络（RNN）驱动", "RNN: 循环神经网络"],
    ["医学图像中的感兴趣区域（ROI）", "ROI: 感兴趣区域"],
    ["所有甚长基线阵（VLBA）的数据", "VLBA: 甚长基线阵"],
    ["它是一门领域特定语言（DSL）", "DSL: 领域特定语言"],
    ["難題一直是人工智慧（AI）領域的", "AI: 人工智慧"],
    ["隨著大型語言模型（LLM）普及", "LLM: 大型语言模型"],
    ["组织成抽象语法树（AST）", "AST: 抽象语法树"],
    ["并与红十字会国际委员会（ICRC）合作", "ICRC: 红十字会国际委员会"],
    ["照片中感兴趣区域（ROI）", "ROI: 感兴趣区域"],
    ["S7系列可编程逻辑控制器（PLC）", "PLC: 可编程逻辑控制器"],
    ["注意力机制和状态空间模型（SSM）", "SSM: 状态空间模型"],
    ["透过知识迁移（KT）训练", "KT: 知识迁移"],
    ["保证本公司信息安全管理体系（以下简称ISMS）运行", "ISMS: 信息安全管理体系"],
    ["入选500强远东电子信息集团（FEI）", "FEI: 远东电子信息集团"],
  ])("begins behind what leads up to it in %j", (text, expected) => {
    expect(definitionsIn(text)).toEqual([expected]);
  });

  it.each([
    ["新型冠状病毒肺炎（Corona Virus Disease），简称“新冠肺炎”", "新冠肺炎: 新型冠状病毒肺炎"],
    ["皇家江城足球俱乐部（Real Jiangcheng，中文简称为皇江）", "皇江: 皇家江城足球俱乐部"],
    ["马上贷款服务有限公司（简称马上贷）", "马上贷: 马上贷款服务有限公司"],
    ["远东电信有限公司（简称“远东电”“Far Eastern”）", "远东电: 远东电信有限公司"],
    ["新芯片已由江城重工科技有限公司（简称江重科技）造出", "江重科技: 江城重工科技有限公司"],
  ])("is that of a Chinese abbreviation in %j", (text, expected) => {
    expect(definitionsIn(text)).toEqual([expected]);
  });

  it.each([
    ["可重复读（Repeatable Read），简称为 RR", ["RR: Repeatable Read"]],
    ["应用接口（英语：application interface），缩写为 AI", ["AI: application interface"]],
    ["世界卫生组织（联合国的机构），简称 WHO", []],
    [
      "语言模型、扩散模型和生成对抗网络（Generative Adversarial Network，GAN）",
      ["GAN: Generative Adversarial Network", "GAN: 生成对抗网络"],
    ],
  ])("has its other language in a bracket in %j", (text, expected) => {
    expect(definitionsIn(text)).toEqual(expected);
  });
});

describe("a long form in letters", () => {
  it.each([
    ["Cross-Site Scripting (abbreviated as XSS)", "XSS: Cross-Site Scripting"],
    ["Kubernetes (often abbreviated as K8s)", "K8s: Kubernetes"],
    ["an origin of replication (often abbreviated as ori)", "ori: origin of replication"],
    ['A mutex, short for "mutual exclusion", is held.', "mutex: mutual exclusion"],
    ["得名为 C shell ，简称为 csh。", "csh: C shell"],
    ["Observatory of Economic Complexity (OEC)", "OEC: Observatory of Economic Complexity"],
    ["Relative Energy Deficiency in Sport (REDs)", "RED: Relative Energy Deficiency in Sport"],
    ["support vector machines (SVMs)", "SVM: support vector machines"],
    ["the Key Value Committee's (KVC) report", "KVC: Key Value Committee"],
    ["by the Key Value Institute, LLC (KVI)", "KVI: Key Value Institute"],
    ["KVO (UK Key Value Office)", "KVO: Key Value Office"],
    ["KVO 代表 “The Key Value Office”", "KVO: Key Value Office"],
    ["一种方法（新，好，快，Key Value Office，KVO）", "KVO: Key Value Office"],
    [`（${"所谓的这一种方法说来话长".repeat(5)}，Key Value Office，KVO）`, "KVO: Key Value Office"],
    ["D2A, short for Data to Action, is new.", "D2A: Data to Action"],
    ["A virtual machine monitor or VMM runs it.", "VMM: virtual machine monitor"],
    ["The River Sport Club, commonly referred to simply as RSC, won.", "RSC: River Sport Club"],
    ["NDA expands to Non-Disclosure Agreement.", "NDA: Non-Disclosure Agreement"],
    ["The KVQ standard model (short for key value query) is new.", "KVQ: key value query"],
    ["打开 LTO（Link Time Optimization 的缩写）再编译。", "LTO: Link Time Optimization"],
    ["客观地（注意哦，不是主观，是客观，即 objectively down，简称为ODOWN）", "ODOWN: objectively down"],
    ["the KVQ model (key value quantisation) is small", "KVQ: key value quantisation"],
  ])("is found in %j", (text, expected) => {
    expect(definitionsIn(text)).toEqual([expected]);
  });
});

describe("no long form", () => {
  it.each([
    ["what 即 begins as another word", "无需昂贵 GPU 即可完成分割任务。"],
    ["what a sentence says of a thing", "它结合检索与生成的技术架构，即使在今日仍重要。"],
    ["what something stands for", "它是文本的基本单位，代表计算成本。"],
    ["a phrase with too many characters for the letters", "中国人工智能教育促进会（AB）开会。"],
    ["what is said of something", "这种协议常被简称为 KVQ。"],
    ["the end of a name", "β-石竹烯（BCP）"],
    ["a question in quotation marks", "GPT-3 问「规模能换来什么」（ICL）。"],
    ["a count of things", "ELK 是三款软件的简称。"],
    ["one half of an abbreviation", "它被称为协议套件，简称TCP/IP。"],
    ["what a noun between does not spell out", "the KVQ model (see the appendix) is small"],
    ["a word before short for", "The cat, short for reasons unknown, sat."],
    ["another abbreviation behind or", "It speaks HTTP or HTTPS protocol."],
  ])("is %s", (_what, text) => {
    expect(definitionsIn(text)).toEqual([]);
  });
});
