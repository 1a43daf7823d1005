// The data model of SCORM 2004 (RTE 4.2; the 3rd Edition has no adl.data and no jump).
(function (root) {
  'use strict';
  const mockLms = (root.mockLms = root.mockLms || {});

  const SCORE = 'scaled,raw,min,max';
  const COMMENT = 'comment,location,timestamp';

  mockLms.scorm2004 = {
    // Element, access (r, w, rw), the name of its data type, and what it is while nobody has said anything.
    // `n` stands for an index.
    elements: {
      'cmi.comments_from_learner.n.comment': ['rw', 'comment'],
      'cmi.comments_from_learner.n.location': ['rw', 'string250'],
      'cmi.comments_from_learner.n.timestamp': ['rw', 'timestamp'],
      'cmi.comments_from_lms.n.comment': ['r'],
      'cmi.comments_from_lms.n.location': ['r'],
      'cmi.comments_from_lms.n.timestamp': ['r'],
      'cmi.completion_status': ['rw', 'completion', 'unknown'],
      'cmi.completion_threshold': ['r'],
      'cmi.credit': ['r'],
      'cmi.entry': ['r'],
      'cmi.exit': ['w', 'exit'],
      'cmi.interactions.n.id': ['rw', 'longIdentifier'],
      'cmi.interactions.n.type': ['rw', 'interactionType'],
      'cmi.interactions.n.objectives.n.id': ['rw', 'longIdentifier'],
      'cmi.interactions.n.timestamp': ['rw', 'timestamp'],
      'cmi.interactions.n.correct_responses.n.pattern': ['rw', 'pattern'],
      'cmi.interactions.n.weighting': ['rw', 'real'],
      'cmi.interactions.n.learner_response': ['rw', 'response'],
      'cmi.interactions.n.result': ['rw', 'result'],
      'cmi.interactions.n.latency': ['rw', 'timeinterval'],
      'cmi.interactions.n.description': ['rw', 'description'],
      'cmi.launch_data': ['r'],
      'cmi.learner_id': ['r'],
      'cmi.learner_name': ['r'],
      'cmi.learner_preference.audio_level': ['rw', 'level', '1'],
      'cmi.learner_preference.language': ['rw', 'language', ''],
      'cmi.learner_preference.delivery_speed': ['rw', 'level', '1'],
      'cmi.learner_preference.audio_captioning': ['rw', 'captioning', '0'],
      'cmi.location': ['rw', 'string1000'],
      'cmi.max_time_allowed': ['r'],
      'cmi.mode': ['r'],
      'cmi.objectives.n.id': ['rw', 'longIdentifier'],
      'cmi.objectives.n.score.scaled': ['rw', 'scaled'],
      'cmi.objectives.n.score.raw': ['rw', 'real'],
      'cmi.objectives.n.score.min': ['rw', 'real'],
      'cmi.objectives.n.score.max': ['rw', 'real'],
      'cmi.objectives.n.success_status': ['rw', 'success', 'unknown'],
      'cmi.objectives.n.completion_status': ['rw', 'completion', 'unknown'],
      'cmi.objectives.n.progress_measure': ['rw', 'measure'],
      'cmi.objectives.n.description': ['rw', 'description'],
      'cmi.progress_measure': ['rw', 'measure'],
      'cmi.scaled_passing_score': ['r'],
      'cmi.score.scaled': ['rw', 'scaled'],
      'cmi.score.raw': ['rw', 'real'],
      'cmi.score.min': ['rw', 'real'],
      'cmi.score.max': ['rw', 'real'],
      'cmi.session_time': ['w', 'timeinterval'],
      'cmi.success_status': ['rw', 'success', 'unknown'],
      'cmi.suspend_data': ['rw', 'state'],
      'cmi.time_limit_action': ['r', '', 'continue,no message'],
      'cmi.total_time': ['r', '', 'PT0S'],
      'adl.nav.request': ['rw', 'navigation', '_none_'],
    },

    // RTE 4.3, 4th Edition only: what activities of one course share.
    shared: {
      'adl.data.n.id': ['r'],
      'adl.data.n.store': ['rw', 'state'],
    },

    keywords: {
      'cmi._version': '1.0',
      'cmi._children':
        '_version,comments_from_learner,comments_from_lms,completion_status,completion_threshold,credit,entry,exit,' +
        'interactions,launch_data,learner_id,learner_name,learner_preference,location,max_time_allowed,mode,objectives,' +
        'progress_measure,scaled_passing_score,score,session_time,success_status,suspend_data,time_limit_action,total_time',
      'cmi.comments_from_learner._children': COMMENT,
      'cmi.comments_from_lms._children': COMMENT,
      'cmi.interactions._children':
        'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
      'cmi.learner_preference._children': 'audio_level,language,delivery_speed,audio_captioning',
      'cmi.objectives._children': 'id,score,success_status,completion_status,progress_measure,description',
      'cmi.objectives.n.score._children': SCORE,
      'cmi.score._children': SCORE,
    },

    lists: [
      'cmi.comments_from_learner',
      'cmi.comments_from_lms',
      'cmi.interactions',
      'cmi.interactions.n.objectives',
      'cmi.interactions.n.correct_responses',
      'cmi.objectives',
    ],

    // What content can do without. SCORM 2004 makes every element mandatory for an LMS; there are some that lack these.
    optional: [
      'cmi.comments_from_learner',
      'cmi.comments_from_lms',
      'cmi.interactions',
      'cmi.learner_preference',
      'cmi.location',
      'cmi.mode',
      'cmi.objectives',
      'cmi.progress_measure',
      'cmi.score.max',
      'cmi.score.min',
      'cmi.session_time',
    ],
  };
})(window);
