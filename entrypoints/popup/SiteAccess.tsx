import { AccessPicker } from "@/components/AccessPicker";
import { t } from "@/components/translate";
import { sitePattern } from "./site-access";
import { useAccess } from "./use-access";

/** Props of {@link SiteAccess}. */
export interface SiteAccessProps {
  /** The page's address. */
  url: string | undefined;
  /** The browser's permissions are now as the reader chose. */
  onChanged(): void;
  /** @param message what to tell the reader. */
  onRefused(message: string): void;
}

/** The choice of what Termlight may read by itself, from where this page stands. */
export function SiteAccess({ url, onChanged, onRefused }: SiteAccessProps) {
  const pattern = sitePattern(url);
  const { access, change } = useAccess(pattern);
  if (access === null) return null;
  return (
    <AccessPicker
      access={access}
      host={pattern === null ? null : new URL(url!).hostname}
      isFile={url?.startsWith("file:") === true}
      onAccess={(next) =>
        void change(next).then((done) => (done ? onChanged() : onRefused(t("popup_access_refused"))))
      }
    />
  );
}
