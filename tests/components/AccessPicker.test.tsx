// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { AccessPicker } from "@/components/AccessPicker";
import { mount } from "./mounted";

const names = (page: ReturnType<typeof mount>) => page.all("button").map(({ textContent }) => textContent);

describe("AccessPicker", () => {
  it.each(["click", "site", "every"] as const)("shows that %s holds, and what it means", (access) => {
    const page = mount(<AccessPicker access={access} host="example.org" onAccess={vi.fn()} />);
    expect(page.get('[aria-pressed="true"]').textContent).toBe(`popup_access_${access}`);
    expect(page.get("[role=status]").textContent).toBe(`popup_access_${access}_means`);
  });

  it("offers no site where there is none", () => {
    const page = mount(<AccessPicker access="click" host={null} onAccess={vi.fn()} />);
    expect(names(page)).toEqual(["popup_access_click", "popup_access_every"]);
  });

  it("asks in the click itself, and not for what holds already", () => {
    const onAccess = vi.fn();
    const page = mount(<AccessPicker access="click" host="example.org" onAccess={onAccess} />);
    for (const button of page.all("button")) page.click(button);
    expect(onAccess.mock.calls).toEqual([["site"], ["every"]]);
  });
});
