// @vitest-environment jsdom
import { expect, it } from "vitest";
import type { LibraryRoom } from "@/entrypoints/library/library-rooms";
import { roomTitle, useRoomTitle, useTitleInRoom } from "@/entrypoints/library/use-room";
import { mount } from "../../components/mounted";

function Part({ name }: { name: string }) {
  useTitleInRoom(document, "terms", name);
  return null;
}

function Page({ room, name }: { room: LibraryRoom; name?: string }) {
  useRoomTitle(document, room);
  return name === undefined ? null : <Part name={name} />;
}

it("the window has the name of its room, and before it that of what is shown of many there", () => {
  const page = mount(<Page room="list" />);
  const titles = [document.title];
  const nodes = [
    <Page key="" room="terms" name="" />,
    <Page key="" room="terms" name="DeepSeek" />,
    <Page key="" room="terms" name="MoBA" />,
    <Page key="" room="terms" />,
    <Page key="" room="terms" name="NSA" />,
    <Page key="" room="list" />,
  ];
  for (const node of nodes) {
    page.show(node);
    titles.push(document.title);
  }
  const terms = roomTitle("terms");
  expect(titles).toEqual([
    roomTitle("list"),
    terms,
    `DeepSeek · ${terms}`,
    `MoBA · ${terms}`,
    terms,
    `NSA · ${terms}`,
    roomTitle("list"),
  ]);
});
