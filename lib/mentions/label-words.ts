/** What has names and numbers: words that say whose. */
const OWNERS =
  "公司|企业|集团|单位|机构|组织|部门|学校|院校|医院|产品|商品|货物|物料|药品|项目|课题|课程|专业|股票|证券|基金|债券|客户|用户|账户|文件|合同|订单|设备|车型|模型|系统|软件|" +
  "城市|国家|地区|货币|机场|航班|港口|车站|英文|中文|外文|标准|官方|对应|相关|具体|[本贵该某各其此]|的";
/** Words for the name or number of any such thing. */
const LABELS = "名称|名字|代码|代号|编号|编码|号码|序号|型号|缩写|标识|字母";
/** Words for a name that say all by themselves, whatever stands before. */
const WHOLE_LABELS = "全称|简称|别称";

const LABEL = new RegExp(`^(?:${OWNERS})*(?:${LABELS})$|(?:${WHOLE_LABELS})$`);

/**
 * Whether a Chinese phrase says what kind of text stands behind it, and not what that is short for: `公司名称（ABC）`,
 * `股票代码（BABA）`, unlike `字节对编码（BPE）`.
 */
export function isLabel(phrase: string): boolean {
  return LABEL.test(phrase);
}
