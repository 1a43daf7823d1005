// The rules of a behaviour that takes SCORM 2004 at its word.
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});

  const UNKNOWN = 'unknown';

  /**
   * What the LMS decides itself where the manifest has a threshold, whatever content says: its measure against the threshold,
   * and nothing without a measure (RTE 4.2.4.1 and 4.2.22.1; read so in scorm-again, too).
   */
  function judge(rules, inner, [status, threshold, measure, reached, missed]) {
    const { values } = inner;
    if (!values.has(threshold)) {
      return;
    }
    const given = values.get(measure);
    const judged = given === undefined ? UNKNOWN : Number(given) >= Number(values.get(threshold)) ? reached : missed;
    if ((values.get(status) || UNKNOWN) !== judged) {
      values.set(status, judged);
      rules.changed(status, inner);
    }
  }

  /** `config.edition` is the manifest's, `config.item` the id of its item, `config.shared` what adl.data has. */
  mockLms.scorm2004.rules = function (config) {
    const { elements, keywords, lists, optional, patternLimits, patterns, patternsDiffer, responses, shared, types } = mockLms.scorm2004;
    const fourth = config.edition === '2004 4th Edition';
    const jumps = fourth ? 'choice|jump' : 'choice';
    const rules = {
      elements: fourth ? { ...elements, ...shared } : elements,
      keywords: fourth ? { ...keywords, 'adl.data._children': 'id,store' } : keywords,
      lists: fourth ? [...lists, 'adl.data'] : lists,
      optional,
      types: { ...types, navigation: (text) => (!fourth && text.endsWith('jump') ? '406' : types.navigation(text)) },
      responses,
      patterns,
      patternLimits,
      patternsDiffer,
      // RTE 4.2: smallest permitted maxima; what adl.data has is given.
      most: {
        'cmi.interactions': 250,
        'cmi.objectives': 100,
        'cmi.interactions.n.objectives': 10,
        'cmi.comments_from_learner': 250,
        'adl.data': config.shared.length,
      },
      failed: { commit: '391', terminate: '111' },
      onlyText: true,
      initial: (name, usual) => usual,
      convert: (type, text) => text,
      /** Where the course has one activity nothing comes before or after it, and only itself can be chosen. */
      valid(request) {
        if (mockLms.navigation) {
          return !fourth && request.startsWith('jump.') ? '' : mockLms.navigation.valid(request);
        }
        const target = new RegExp(`^(?:${jumps})\\.\\{target=(.+)\\}$`).exec(request);
        return target ? String(target[1] === config.item) : ['continue', 'previous'].includes(request) ? 'false' : '';
      },
      /** RTE 4.3.1: what may be done to a shared store is the manifest's to say. */
      forbidden(element, writing) {
        const found = /^adl\.data\.(\d+)\.store$/.exec(element);
        const store = found && config.shared[Number(found[1])];
        return store && !(writing ? store.write : store.read) ? (writing ? '404' : '405') : '';
      },
      before(inner) {
        judge(rules, inner, [
          'cmi.completion_status', 'cmi.completion_threshold', 'cmi.progress_measure', 'completed', 'incomplete',
        ]);
        judge(rules, inner, ['cmi.success_status', 'cmi.scaled_passing_score', 'cmi.score.scaled', 'passed', 'failed']);
      },
      ...mockLms.due(),
    };
    return rules;
  };
})(window);
