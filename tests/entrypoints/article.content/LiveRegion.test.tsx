// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import { LiveRegion } from "@/entrypoints/article.content/overlay/LiveRegion";
import { mount } from "../../components/mounted";

it("says the same words anew for a new announcement, and not for one that is drawn again", () => {
  const first = { text: "Last one." };
  const page = mount(<LiveRegion announcement={null} />);
  const region = page.get("[role=status]");
  const said = (announcement: { text: string } | null): Node | null => {
    act(() => page.show(<LiveRegion announcement={announcement} />));
    return region.firstChild;
  };
  const words = said(first);
  expect(words?.textContent).toBe("Last one.");
  expect(said(first)).toBe(words);
  const again = said({ ...first });
  expect(again?.textContent).toBe("Last one.");
  expect(again).not.toBe(words);
  said(null);
  expect(region.textContent).toBe("");
  expect(page.get("[role=status]")).toBe(region);
});
