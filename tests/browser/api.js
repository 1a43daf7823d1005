/** A SCORM 1.2 API in the page's own window, for tests of the page. `lms` holds what it stores; its switches are plain. */
(() => {
  const kept = JSON.parse(sessionStorage.getItem("lms") || "null");
  const lms = (window.lms = {
    values: {
      "cmi.core.lesson_mode": "normal",
      "cmi.core.lesson_status": "not attempted",
      "cmi.core.entry": "ab-initio",
      "cmi.interactions._count": "0",
      "cmi.objectives._count": "0",
      ...window.PRESET,
      ...kept,
    },
    /** Whether commits fail. */
    fails: false,
    /** Whether only LMSFinish fails. */
    keeps: false,
    /** How many values were set. */
    sets: 0,
    commits: 0,
    finished: false,
  });
  if (window.NO_API) return;
  const pending = {};
  window.API = {
    LMSInitialize: () => "true",
    LMSGetValue: (name) => (name in lms.values ? lms.values[name] : ""),
    LMSSetValue(name, value) {
      lms.sets += 1;
      pending[name] = value;
      return "true";
    },
    LMSCommit() {
      if (lms.fails) return "false";
      lms.commits += 1;
      Object.assign(lms.values, pending);
      sessionStorage.setItem("lms", JSON.stringify(lms.values));
      return "true";
    },
    LMSFinish() {
      if (lms.keeps) return "false";
      lms.finished = true;
      return window.API.LMSCommit();
    },
    LMSGetLastError: () => (lms.fails ? "101" : "0"),
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => "",
  };
})();
