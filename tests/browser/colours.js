/* Which colours stand on which, as the page is now. Every token gets a colour of its own, and every element is asked. */
(tokens) => {
  const root = document.documentElement;
  const names = {};
  const rules = [];
  const changed = [];
  const walk = (list) => {
    for (const rule of list) {
      if (rule instanceof CSSMediaRule) {
        if (matchMedia(rule.conditionText).matches) walk(rule.cssRules);
      } else if (rule instanceof CSSStyleRule) {
        rules.push(rule);
      } else if (rule.cssRules) walk(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules);
  tokens.forEach((name, index) => {
    const colour = `rgb(${index + 1}, ${100 + index}, 7)`;
    names[colour] = name;
    root.style.setProperty(`--${name}`, colour);
  });
  /* Those that one token takes from another, as `--accent: var(--good)`, are found by their values. */
  const pairs = new Set();
  const covered = new Set();
  const solid = (colour) => colour in names;
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (solid(colour)) return names[colour];
      if (!/, 0\)$/.test(colour)) return "";
    }
    return "";
  };
  const add = (kind, colour, on) => {
    if (solid(colour) && on) pairs.add(`${kind} ${names[colour]} ${on}`);
  };
  const speaks = (element) =>
    element.matches("input, select, textarea, svg, svg *") ||
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const used = (element) => element.matches("button, input, select, textarea, summary, a");
  const takesFocus = (element) => used(element) || element.matches("[tabindex], .option, .pick");
  /* What an element lies on: its parent, or what is under it where it was taken out of its place. */
  const below = (element, style) => {
    const { left, top } = element.getBoundingClientRect();
    const under = /absolute|fixed/.test(style.position) ? document.elementsFromPoint(left + 1, top + 1) : [];
    return under.find((one) => !element.contains(one)) ?? element.parentElement;
  };
  const look = () => {
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("template, .regions, .visually-hidden")) continue;
      const style = getComputedStyle(element);
      const on = ground(element);
      const around = ground(below(element, style));
      if (speaks(element)) add("text", style.color, on);
      for (const pseudo of ["::before", "::after", "::marker"]) {
        const part = getComputedStyle(element, pseudo);
        if (pseudo === "::marker" ? style.display === "list-item" && style.listStyleType !== "none" : part.content !== "none")
          add("text", part.color, on);
      }
      if (takesFocus(element) && style.outlineStyle !== "none" && parseFloat(style.outlineWidth)) add("edge", style.outlineColor, around);
      if (used(element) && style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth))
        add("edge", style.borderTopColor, around);
    }
    for (const rule of rules) {
      const text = rule.cssText;
      if (/var\(--/.test(text) && tokens.some((name) => text.includes(`var(--${name})`))) {
        const bare = rule.selectorText.replace(/::[a-z-]+/g, "");
        const found = [...document.querySelectorAll(bare)].some((one) => one.checkVisibility());
        if (found) covered.add(rule.dataSelector ?? rule.selectorText);
      }
    }
  };
  const states = [[], [/:hover/g], [/:focus-visible/g, /:focus(?!-)/g]];
  const original = new Map(rules.map((rule) => [rule, rule.selectorText]));
  for (const state of states) {
    for (const [rule, text] of original) {
      const always = state.reduce((selector, one) => selector.replaceAll(one, ":nth-child(n)"), text);
      if (always !== text) rule.selectorText = always;
      rule.dataSelector = text;
    }
    look();
    for (const [rule, text] of original) if (rule.selectorText !== text) rule.selectorText = text;
  }
  tokens.forEach((name) => root.style.removeProperty(`--${name}`));
  const coloured = rules
    .filter((rule) => !rule.selectorText.startsWith(":root") && tokens.some((name) => rule.cssText.includes(`var(--${name})`)))
    .map((rule) => rule.selectorText);
  return { pairs: [...pairs], covered: [...covered], coloured };
}
