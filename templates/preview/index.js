// The entry of the index: which modules there are, and how each stands.
(function (preview) {
  'use strict';

  const { data, fill, make, one } = preview;
  const WORDS = { waiting: 'Being read', broken: 'Not built', away: 'Its module.yaml is not there now', warned: 'Built', fine: 'Built' };

  function row(module) {
    const link = make('a', module.title);
    link.href = `/m/${module.path}`;
    const words = module.state === 'away' ? '' : preview.findingsInWords(module.counts) || (module.state === 'waiting' ? '' : 'no findings');
    return make(`li.${module.state}`,
      make('h2', link),
      make('p.folder', `${module.folder}${module.version ? ` · version ${module.version}` : ''}`),
      make('p.state', make('span.word', WORDS[module.state]), words ? ` · ${words}` : ''));
  }

  function draw({ modules, problems }) {
    const broken = modules.filter((module) => ['broken', 'away'].includes(module.state)).length;
    one('#summary').textContent = `${preview.counted(modules.length, 'module')}${broken ? `, ${broken} not built` : ''}`;
    fill(one('#problems'), ...problems.map((problem) => make('li', problem)));
    fill(one('#modules'), ...modules.map(row));
  }

  draw(data);
  preview.news('/events', draw, () => {
    one('#summary').textContent = 'The preview has ended. Start it again; this page will follow.';
  });
})((window.preview ??= {}));
