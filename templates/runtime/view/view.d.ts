/** What the view adds to the shapes in `runtime.d.ts`. Never shipped. */
declare namespace Coursewright {
  interface Item {
    /** Ids of the right options, in the author's order. */
    answer?: string[];
    boxes?: Keyed[];
    items?: Keyed[];
    choose?: "one" | "any";
    /** Room for a text, in encoded characters. */
    room?: number;
  }

  /** What a type's `mount` is given. */
  interface Context {
    changed(response: any, how: { typing: boolean }): void;
  }

  /** What a type's `mount` gives back. */
  interface Control {
    show(response: any): void;
    /** Why nothing can be changed; "" unlocks. */
    lock(reason: string): void;
    /** The response that Check takes where nothing was changed; only of types that show one from the beginning. */
    standing?(): any;
  }

  interface OptionsControl extends Control {
    chosen(): string[];
  }

  interface WritingControl {
    text(): string;
    show(text: string): void;
    lock(locked: boolean): void;
  }
}

interface CoursewrightNamespace {
  speak(translations: { [english: string]: any }, tag: string): void;
  say(english: string, values?: { [name: string]: unknown }): string;
  sayCount(one: string, other: string, count: number, values?: { [name: string]: unknown }): string;
  number(value: number): string;
  time(at: number, now: number): string;
  elements: {
    acts: { [name: string]: (button: any) => void };
    all(selector: string, within?: ParentNode): any[];
    fill(selector: string, within: ParentNode, text: string): void;
    icon(name: string): any;
    make(tag: string, ...children: (Node | string)[]): any;
    note(element: Element, reason: string): void;
    one(selector: string, within?: ParentNode): any;
    place(name: string): any;
    when(element: Element, ...states: (string | false | null | undefined | 0)[]): void;
  };
  options(element: Element, changed: (chosen: string[]) => void): Coursewright.OptionsControl;
  writing: {
    fitted(before: string, after: string, room: number): { text: string; caret: number; dropped: number };
    mount(box: Element, room: number | undefined, changed: (typing: boolean) => void): Coursewright.WritingControl;
  };
  verdict(element: HTMLElement, item: Coursewright.Item, response: any, reveal?: boolean): void;
  view: { [name: string]: (page: any) => any };
}
