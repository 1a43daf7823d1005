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
    /** A text that is English on every page. @param {string} text @returns {string} */
    const english = (text) => data.strings[text] || text;
    /** @type {[string, string][]} */
    const lines = [
      [english("Module"), module.id + " " + module.version],
      [english("Revision"), module.revision || "unknown"],
      [english("Package"), data.standard + english(", profile ") + profile.name],
      [english("Time of this report"), time(more.now)],
      [english("LMS found"), last.api ? (last.opened ? "yes" : english("yes, but it did not open")) : "no"],
      [english("Mode"), more.mode],
      [english("Status when opened"), more.opened || "none"],
      [english("By the module's rule"), said.completion + ", " + said.success + english(", missing: ") +
        (said.missing.map((one) => one.kind).join(", ") || "nothing")],
      [english("Status last sent"), last.sent.status || "none"],
      [english("Status last confirmed"), last.confirmed.status || "none"],
      [english("Score last sent"), last.sent.score || "none"],
      [english("Score last confirmed"), last.confirmed.score || "none"],
      [english("Saving"), saving.state + english(", last saved ") + time(saving.at) + english(", saves failed since: ") + saving.attempts],
      [english("Last failed call"), failed === null ? "none" : time(failed.at) + " " + failed.call + " error " +
        (/^(\d{1,5}|no answer)$/.test(failed.code) ? failed.code : "unknown")],
      [english("Refused by the LMS"), last.refused.join(", ") || "nothing"],
      [english("Saved state"), more.characters + " of " + data.stateLimit + " characters"],
      [english("State when opened"), more.received],
      [english("Browser"), more.browser],
    ];
    return lines.map(([label, value]) => label + ": " + value.trim()).join("\n") + "\n";
  }

  coursewright.helpDesk = { write };
})((globalThis.coursewright ??= {}));
