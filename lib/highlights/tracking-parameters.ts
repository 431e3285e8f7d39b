/**
 * Query parameters that say how a reader came to a page and not what the page is. Names in lower case. Only names
 * that no site uses for its content stand under `everywhere`; common words (`from`, `source`, `s`) are named per host.
 */
const TRACKING_PARAMETERS = {
  /** Beginnings of names. */
  prefixes: words("utm_ mtm_ matomo_ piwik_ hsa_ __hs _hs sharer_ fb_action_ at_custom guce_"),
  /** Names on every site. */
  everywhere: new Set(
    words(`
      fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid ysclid ttclid twclid li_fat_id igsh igshid mibextid epik
      irclickid rb_clickid s_cid _openstat _ga _gl _branch_match_id _branch_referrer __twitter_impression
      mc_cid mc_eid mkt_tok ck_subscriber_id vero_id vero_conv oly_enc_id oly_anon_id wickedid hsctatracking
      ref_src ref_url fb_ref fb_source guccounter cmpid xtor wt_mc wt_zmc at_medium at_campaign at_link_id
      pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid yadsrc triedredirect trkcampaign lipi
      share_source share_medium share_from share_token share_tag share_plat share_platform share_session_id
      share_times share_app_id share_timestamp share_user_id
      spm spm_id_from vd_source bd_vid bdmeid hmsr hmpl hmcu hmkw hmci isappinstalled nsukey xsec_source
    `),
  ),
  /** Names with the one value that tells: sharing from WeChat adds the first to any address, the others ask for AMP. */
  pairs: new Set(
    words("from=singlemessage from=groupmessage from=timeline amp= amp=1 amp=true outputtype=amp"),
  ),
  /** Names on one site and the hosts below it. */
  onHost: new Map<string, ReadonlySet<string>>([
    ["x.com", new Set(words("s t"))],
    ["twitter.com", new Set(words("s t"))],
    ["youtube.com", new Set(words("si feature pp"))],
    ["youtu.be", new Set(words("si feature"))],
    ["medium.com", new Set(words("source"))],
    ["substack.com", new Set(words("r isfreemail publication_id post_id"))],
    ["zhihu.com", new Set(words("share_code"))],
    ["nytimes.com", new Set(words("smid sgrp referringsource"))],
    ["techcrunch.com", new Set(words("ncid"))],
    ["linkedin.com", new Set(words("trk"))],
    ["aliyun.com", new Set(words("scm"))],
    ["xiaohongshu.com", new Set(words("xsec_token"))],
  ]),
  /** Sites whose pages are named by these parameters alone; all others are dropped there. */
  onlyOnHost: new Map<string, ReadonlySet<string>>([
    ["mp.weixin.qq.com", new Set(words("__biz mid idx sn appmsgid itemidx sign"))],
  ]),
} as const;

/**
 * True when a parameter says nothing about which page it is.
 *
 * @param host the page's host in lower case.
 */
export function isTrackingParameter(host: string, name: string, value: string): boolean {
  const key = name.toLowerCase();
  const { prefixes, everywhere, pairs, onHost, onlyOnHost } = TRACKING_PARAMETERS;
  const only = forHost(onlyOnHost, host);
  // WeChat's short links carry their name in the path and none of the parameters: nothing to keep there either.
  if (only) return !only.has(key);
  return (
    everywhere.has(key) ||
    prefixes.some((prefix) => key.startsWith(prefix)) ||
    pairs.has(`${key}=${value.toLowerCase()}`) ||
    (forHost(onHost, host)?.has(key) ?? false)
  );
}

function forHost(
  table: ReadonlyMap<string, ReadonlySet<string>>,
  host: string,
): ReadonlySet<string> | undefined {
  for (let rest = host; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const found = table.get(rest);
    if (found) return found;
  }
  return undefined;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
