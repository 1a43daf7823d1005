/** The shapes that the learner's scripts pass to each other; ARCHITECTURE.md says what they mean. Never shipped. */
declare namespace Coursewright {
  interface Keyed { id: string; key: string }

  /** Which numbers are right, as plain decimal text: from the first of `range` to the second. */
  interface Accepted {
    range: [string, string];
    /** The end of the range that is not itself right. */
    without?: string;
    /** The language's decimal sign; a point when it is not said. */
    decimal?: string;
  }

  interface Item {
    type: string;
    key: string;
    /** "" for a question of the assessment. */
    section: string;
    points?: number;
    outcomes?: string[];
    report?: boolean;
    /** What was asked, as plain text; only where the standard has a place for it. */
    asked?: string;
    /** Bytes that an LMS may send of its outcomes and right answers; only where answers share a limited room. */
    listed?: number;
    options?: Keyed[];
    /** Ids of options that keep their place when the others are shuffled. */
    stay?: string[];
    [more: string]: any;
  }

  interface Assessment {
    /** All that a try may show; of a blueprint those of the first part, then those of the second. */
    questions: string[];
    /** How many questions a try shows; 0 for all. */
    draw: number;
    /** How many of the questions each part has, and how many of those it draws (0 for all). */
    parts?: { size: number; draw: number }[];
    /** Percent; null when there is nothing to pass. */
    passMark: number | null;
    /** 0 for as many as the learner likes. */
    attempts: number;
    redraw: "each-attempt" | "same-questions";
    afterLastAttempt: "fail" | "read-and-retry";
    questionOrder: "fixed" | "shuffled";
    optionOrder: "fixed" | "shuffled";
    /** Absent for after-attempt. */
    feedback?: "immediately" | "at-the-end";
    /** Absent for never. */
    showAnswer?: "after-last-attempt" | "always";
    /** Percent, by outcome. */
    outcomePassMarks?: { [outcome: string]: number };
    /** Seconds. */
    timeLimit?: number;
  }

  type Requirement =
    | { kind: "sections"; sections: string[] }
    | { kind: "answered"; items: string[] }
    | { kind: "assessment"; passed: boolean };

  type Missing = Requirement;

  interface Profile { name: string; terminateOnExit: boolean; marksBeforeItKnows: boolean; beacons: boolean }

  interface Data {
    format: number;
    module: { id: string; title: string; version: string; revision: string; language: string };
    standard: string;
    profile: Profile;
    stateLimit: number;
    /** Bytes that all answers may take in what an LMS sends at once, and the most that one scored answer takes. */
    journal?: { bytes: number; each: number; ratio: number };
    /** What statements are about where the launch does not say it. */
    activity?: string;
    /** Whether the browser may keep the state where there is no LMS. */
    browserKeeps?: boolean;
    strings: { [english: string]: any };
    outcomes: (Keyed & { title: string })[];
    sections: (Keyed & { title: string })[];
    items: { [id: string]: Item };
    assessment: Assessment | null;
    completion: Requirement[];
  }

  /** What is kept about one learner, by id. */
  interface State {
    /** Grows by one with every string that a driver is handed. */
    save: number;
    /** This attempt's random mark. */
    mark: string;
    bookmark: string;
    seen: string[];
    /** Sections read again since the tries were used up; null when that is not asked. */
    readAgain: string[] | null;
    responses: { [id: string]: any };
    used: number;
    /** Hundredths of a percent; null before the first try is submitted. */
    best: number | null;
    met: string[];
    /** Tries used in the present round. */
    round: number;
    drawn: string[];
    /** Keys of questions of the open or last try that the module no longer has. */
    withdrawn: string[];
    orders: { [id: string]: string[] };
    answers: { [id: string]: any };
    submitted: boolean;
    /** How often the answer to a question has been checked, where that is counted. */
    checks: { [id: string]: number };
    /** Questions in sections whose stored answer is not checked: 1 where an earlier one has been, else 0. */
    unchecked: { [id: string]: number };
    /** A try passed. */
    passed: boolean;
    /** Seconds of the open try that count against its limit. */
    spent: number;
    /** How often more time was asked for in the open try. */
    extensions: number;
  }

  interface Judgement {
    completion: "incomplete" | "completed";
    success: "passed" | "failed" | "unknown";
    /** Percent. */
    score: number | null;
    missing: Missing[];
  }

  interface Result {
    /** Percent, at most two decimals; null where nobody marks any of the questions. */
    score: number | null;
    /** null when there is nothing to pass. */
    passed: boolean | null;
    questions: { [id: string]: Mark };
    outcomes: { [id: string]: { score: number; met: boolean } };
  }

  interface Attempt {
    open: boolean;
    submitted: boolean;
    used: number;
    /** Tries left in this round; null for as many as the learner likes. */
    left: number | null;
    /** Ids of the outcomes that the best try reached. */
    met: string[];
    /** Percent; null before the first try is submitted. */
    best: number | null;
    passed: boolean;
    /** Whether verdicts and feedback of the submitted try are shown. */
    told: boolean;
    /** Whether right answers are shown beside verdicts. */
    solved: boolean;
    /** Whether startAttempt() would open a try now. */
    mayStart: boolean;
    questions: { id: string; options: string[] }[];
    /** How many of its questions an update took away. */
    withdrawn: number;
    answers: { [id: string]: any };
    /** Of the last try, once submitted. */
    result: Result | null;
    /** Sections still to be read again before the next round. */
    readAgain: string[];
  }

  /** What an answer came to; both null where nobody marks it. */
  interface Mark {
    /** Share of the question's points, 0 to 1. */
    score: number | null;
    correct: boolean | null;
  }

  /** A part of an answer that is judged by itself. */
  interface Part {
    /** Of the element with `data-part`. */
    id: string;
    right: boolean;
    /** Whether the author's feedback for it is shown. */
    said: boolean;
  }

  /** An answer in the standards' terms, with the author's ids. */
  interface Described {
    /** As SCORM 2004 names it. */
    type: string;
    /** Ids, texts, or pairs of them, as the type wants. */
    response: (string | string[])[];
    /** Right answers, each in the shape of `response` (a number's range is a pair of numbers); [] where there is none. */
    patterns: any[][];
    /** Of matching: the ids that others are matched to. */
    targets?: string[];
    /** Of texts: whether capitals and order matter. */
    caseMatters?: boolean;
    orderMatters?: boolean;
  }

  interface Type {
    /** Whether an assessment may shuffle its options. */
    turns?: boolean;
    pack(response: any, item: Item): string;
    unpack(payload: string, item: Item): any;
    isAnswered(response: any, item: Item): boolean;
    mark?(response: any, item: Item): Mark;
    /** The parts of an answer, for the marks beside them; questions only. */
    parts?(response: any, item: Item): Part[];
    describe?(response: any, item: Item): Described;
    /** Of a question whose answer is kept as it is given, like a block's, since nobody judges it: it has no Check. */
    unchecked?: boolean;
    /** Its payload is nothing but what the learner wrote, so the state marks it. */
    words?: boolean;
    mount?(element: Element, item: Item, context: any): any;
    /** Of a question that is marked: what stands typed in it, each with its label, for the learner's notes. */
    typed?(element: Element): string[][];
  }

  interface Outcome {
    ok: boolean;
    /** Whether what was saved is beyond doubt; false for a "true" that was given while leaving. */
    sure: boolean;
    code: string;
    signInExpired: boolean;
    /** Of a close: whether the LMS refused it and its session goes on. */
    open?: boolean;
  }

  /** What one call of an API came to. */
  interface Answer {
    ok: boolean;
    /** "" unless ok. */
    text: string;
    threw: boolean;
    code: string;
    signInExpired: boolean;
  }

  interface Opened {
    found: boolean;
    mode: "normal" | "review" | "browse";
    entry: string;
    status: { completion: string; success: string; raw: string };
    score: number | null;
    bookmark: string;
    suspendData: string;
    problem: Outcome | null;
  }

  interface Interaction extends Described {
    id: string;
    /** Ids of all options or parts, in the author's order. */
    options: string[];
    correct: boolean | null;
    /** 0 to 1; null where nobody marks it. */
    score: number | null;
    weight: number;
    /** Milliseconds; null when unknown. */
    latency: number | null;
    /** Milliseconds since 1970. */
    at: number;
    /** How many interactions must still have room after this one. */
    spare?: number;
  }

  interface Goal { id: string; success: string; completion: string; score: number | null }

  /** Verbs that set return whether something now waits to be sent. */
  interface Driver {
    open(): Promise<Opened>;
    suspend(text: string): boolean;
    bookmark(id: string): boolean;
    score(score: { raw: number }): boolean;
    status(status: { completion: string; success: string }): boolean;
    /** How much of what counts is done, 0 to 1; of standards that have a word for it. */
    progress?(measure: number): boolean;
    interaction(interaction: Interaction): boolean;
    objective(goal: Goal): boolean;
    save(how: { leaving: boolean; elapsed: number }): Outcome | Promise<Outcome>;
    close(how: { leaving: boolean; elapsed: number }): Outcome | Promise<Outcome>;
    last(): Last;
  }

  /** How a version of SCORM is spoken. */
  interface Dialect {
    /** What its names begin with: what every session has, and what the specification calls the lesson's. */
    core: string;
    main: string;
    /** Without these a save is none: status, score, state, then others. */
    essential: string[];
    /** The API of a window, its functions called as in SCORM 1.2; nothing when it has none. */
    take(frame: any): any;
    /** What a status means. */
    judgement(said: string): { completion: string; success: string };
    /** The status to be written into `element` over what the LMS says; nothing when none is. */
    rise(judgement: { completion: string; success: string }, said: string, element: string): string | false | undefined;
    /** What else is wanted where a score below `start` is raised to so many percent. */
    raised?(start: string, raw: number): void;
    /** Milliseconds as a span of time. */
    span(milliseconds: number): string;
    /** What is set below `start` for an interaction; none where there is no room for it. */
    elements(interaction: Interaction, start: string): [string, string][];
    /** Takes an element that was refused to another form, where there is one: then that is wanted, or nothing. */
    otherwise?(element: string): boolean;
    /** Sends by `last`, where an LMS needs more for it than one `send`; `unsaved` tells what waits. */
    deliver?(
      last: string, how: { leaving: boolean; elapsed: number },
      send: (last: string, how: { leaving: boolean; elapsed: number }, instead?: Instead) => Outcome, unsaved: () => string[],
    ): Outcome;
  }

  /** What is given in the place of a value. */
  type Instead = (element: string, value: string) => string;

  /** What a request to a learning record store came to. */
  interface Replied {
    ok: boolean;
    /** 0 when nobody answered. */
    status: number;
    text: string;
    /** "" where it is not told, or may not be seen. */
    etag: string;
    code: string;
    signInExpired: boolean;
  }

  /** A session of cmi5 or xAPI as it was launched. */
  interface Launch {
    problem: Replied | null;
    lrs: any;
    activity: string;
    actor: any;
    /** What statements about the whole are about. */
    object: any;
    /** What every context begins with. */
    template: any;
    /** "" where there is none. */
    registration: string;
    mode: "normal" | "review" | "browse";
    /** The LMS's mark, as a share; null where it has none. */
    mark: number | null;
    /** Milliseconds since 1970. */
    start: number;
    /** Whether the session goes on after a reload, and whether `failed` was said in it. */
    resumed: boolean;
    failed: boolean;
    /** Remembers what a reload must know. */
    keep(more: { failed?: boolean }): void;
    back: string;
  }

  /** How a session of cmi5 or xAPI begins and ends. */
  interface Launching {
    /** Null when nobody launched the page; never rejects. */
    launch(): Promise<Launch | null>;
    /** The categories of a statement that the standard defines. */
    categories(result: any): string[];
    /** The session is over. */
    leave(launch: Launch): void;
    /** Whether a better result is told again after a pass. */
    again?: boolean;
  }

  interface Last {
    api: boolean;
    opened: boolean;
    mode: string;
    sent: { status: string; score: string };
    confirmed: { status: string; score: string };
    failed: { at: number; call: string; code: string } | null;
    refused: string[];
  }

  /** What a session lets those of its parts touch that only some modules ship. */
  interface Inside {
    canWrite(): boolean;
    data: Data;
    environment: Environment;
    keep(): void;
    saving: any;
    session: any;
    state(): State;
    tell(event: string, what?: any): void;
    /** Something was done in the open try. */
    tried(id?: string): void;
  }

  interface Environment {
    window: any;
    now(): number;
    random(): number;
    storage: Storage | null;
    setTimeout(call: () => void, delay: number): any;
    clearTimeout(timer: any): void;
  }

  interface SaveState {
    state: "saved" | "saving" | "waiting" | "failed" | "signed-out" | "none" | "read-only";
    /** When the last save succeeded, in milliseconds since 1970; null before. */
    at: number | null;
    /** Saves that failed since the last that did not. */
    attempts: number;
  }
}

/** The one global: each file hangs its part on it, and the part's own JSDoc gives its shape. */
declare var coursewright: any;
