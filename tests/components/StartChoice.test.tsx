// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { StartChoice } from "@/components/StartChoice";
import { mount } from "./mounted";

const pressed = (page: ReturnType<typeof mount>) =>
  page.all("button").map((button) => button.getAttribute("aria-pressed"));

describe("StartChoice", () => {
  it.each([
    { current: null, state: ["false", "false"] },
    { current: "every", state: ["true", "false"] },
    { current: "click", state: ["false", "true"] },
  ] as const)("shows $current as what holds", ({ current, state }) => {
    expect(pressed(mount(<StartChoice current={current} refused={false} onChoose={vi.fn()} />))).toEqual(
      state,
    );
  });

  it("asks in the click itself", () => {
    const onChoose = vi.fn();
    const page = mount(<StartChoice current={null} refused={false} onChoose={onChoose} />);
    for (const button of page.all("button")) page.click(button);
    expect(onChoose.mock.calls).toEqual([["every"], ["click"]]);
  });

  it("says so when the browser refused", () => {
    const page = mount(<StartChoice current={null} refused onChoose={vi.fn()} />);
    expect(page.get("[role=status]").textContent).toBe("welcome_refused");
  });
});
