// Who may import whom. What a part may import stands in its row; everything else of src is closed to it.

/** Files of `core` that hold its vocabulary alone. */
const TYPES = ['core/types.ts', 'core/analysis.ts', 'core/declared.ts', 'core/glance.ts'];
const PROTOCOL = 'protocol.ts';
const PAGE_PARTS = [...TYPES, 'settings', 'platform', PROTOCOL, 'ui'];

const MAY_IMPORT = {
  core: [],
  platform: [...TYPES, PROTOCOL],
  settings: [...TYPES, 'platform'],
  page: ['core', 'settings', 'platform', PROTOCOL],
  background: ['core', 'settings', 'platform', PROTOCOL],
  ui: PAGE_PARTS.slice(0, -1),
  popup: PAGE_PARTS,
  options: PAGE_PARTS,
  // Its sample is cleaned as any page is.
  welcome: [...PAGE_PARTS, 'page'],
};

const ENTRIES = [
  'page/content.ts',
  'background/background.ts',
  'popup/popup.ts',
  'popup/popup.tsx',
  'options/options.ts',
  'options/options.tsx',
  'welcome/welcome.ts',
  'welcome/welcome.tsx',
];

/** Zones for `import-x/no-restricted-paths`. */
export const IMPORT_ZONES = [
  ...Object.entries(MAY_IMPORT).map(([part, others]) => ({
    target: `./src/${part}`,
    from: './src',
    except: [part, ...others].map((path) => `./${path}`),
    message: `${part} may import only: ${[part, ...others].join(', ')}.`,
  })),
  {
    target: './src/protocol.ts',
    from: './src',
    except: TYPES.map((file) => `./${file}`),
    message: 'The protocol is plain types.',
  },
  {
    target: './src',
    from: ENTRIES.map((entry) => `./src/${entry}`),
    message: 'Nobody imports an entry file.',
  },
];
