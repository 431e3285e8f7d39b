import type { ComponentChildren } from "preact";
import { Switch } from "./Switch";
import { t } from "./translate";
import "./PageHeader.css";

/** Props of {@link PageHeader}. */
export interface PageHeaderProps {
  /** The page's host, or what stands for it. */
  name: string;
  /** What is known of the page, in a few words. */
  status: string;
  /** Whether Termlight works on the site; `null` where that cannot be chosen. */
  on: boolean | null;
  onChange(on: boolean): void;
  /** What else can be done, after the switch: so it keeps its place when that is known. */
  children?: ComponentChildren;
}

/** Which page this is about, how it stands with it, and the switch for its site. */
export function PageHeader({ name, status, on, onChange, children }: PageHeaderProps) {
  return (
    <header class="tl-page-header">
      <img src="/icon/logo.svg" alt="" width="28" height="28" />
      <div class="tl-page-header-words">
        <h1 class="tl-page-name" title={name}>
          {name}
        </h1>
        <p class="tl-page-status" role="status">
          {status}
        </p>
      </div>
      {on !== null && <Switch on={on} label={t("popup_site_switch", name)} onChange={onChange} />}
      {children}
    </header>
  );
}
