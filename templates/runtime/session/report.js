// @ts-check
/**
 * The report for a help desk: plain text, in English whatever the page's language, because those who compare reports
 * work across pages. It holds no name, no learner id and no answers; an LMS's own
 * words may hold all of them, so of a failed call only the code is told.
 */
(function (coursewright) {
  "use strict";

  /** @param {number | null} moment */
  const time = (moment) => (moment === null ? "never" : new Date(moment).toISOString());

  /**
   * @param {Coursewright.Data} data @param {Coursewright.Last} last @param {Coursewright.SaveState} saving
   * @param {{received: string, mode: string, now: number, opened: string, characters: number, browser: string, judgement: Coursewright.Judgement}} more
   */
  function write(data, last, saving, more) {
    const { module, profile } = data;
    const { failed } = last;
    const said = more.judgement;
    /** @type {[string, string][]} */
    const lines = [
      ["Module", module.id + " " + module.version],
      ["Revision", module.revision || "unknown"],
      ["Package", data.standard + ", profile " + profile.name],
      ["Time of this report", time(more.now)],
      ["LMS found", last.api ? (last.opened ? "yes" : "yes, but it did not open") : "no"],
      ["Mode", more.mode],
      ["Status when opened", more.opened || "none"],
      ["By the module's rule", said.completion + ", " + said.success + ", missing: " +
        (said.missing.map((one) => one.kind).join(", ") || "nothing")],
      ["Status last sent", last.sent.status || "none"],
      ["Status last confirmed", last.confirmed.status || "none"],
      ["Score last sent", last.sent.score || "none"],
      ["Score last confirmed", last.confirmed.score || "none"],
      ["Saving", saving.state + ", last saved " + time(saving.at) + ", saves failed since: " + saving.attempts],
      ["Last failed call", failed === null ? "none" : time(failed.at) + " " + failed.call + " error " +
        (/^(\d{1,5}|no answer)$/.test(failed.code) ? failed.code : "unknown")],
      ["Refused by the LMS", last.refused.join(", ") || "nothing"],
      ["Saved state", more.characters + " of " + data.stateLimit + " characters"],
      ["State when opened", more.received],
      ["Browser", more.browser],
    ];
    return lines.map(([label, value]) => label + ": " + value.trim()).join("\n") + "\n";
  }

  coursewright.helpDesk = { write };
})((globalThis.coursewright ??= {}));
