/**
 * Where a webmaster pastes, and which form survives there. Names of menus and limits of plans are as
 * the platform's own manual or source has them; what neither says is not said here.
 */
import type { Form } from './output.ts';

export interface Platform {
  id: string;
  name: string;
  form: Form;
  steps: readonly string[];
  /** What to know beforehand. */
  note?: string;
  /** How many characters it takes in one place. */
  limit?: number;
  /** The platform's own pages on it. */
  manuals?: readonly (readonly [title: string, address: string])[];
}

export const PLATFORMS: readonly Platform[] = [
  {
    id: 'html',
    name: 'Plain HTML',
    form: 'tag',
    steps: [
      'Copy the code.',
      'Paste it into the page where the element should stand.',
      'Save, upload, and open the page.',
    ],
    note: 'Any other editor that takes HTML with scripts works the same way.',
  },
  {
    id: 'wordpress',
    name: 'WordPress, block editor',
    form: 'tag',
    steps: [
      'Open the page, press + and choose the block “Custom HTML”.',
      'Paste the code into the block. In newer versions press “Edit HTML” first, paste into the tab “HTML” and press “Update”.',
      'Save the page, and look at it on the site: the editor itself may show no more than a line of words.',
    ],
    note: 'Needs the role administrator or editor; on a network of sites, super administrator. On WordPress.com it needs a plan that allows plugins.',
    manuals: [
      ['WordPress: Custom HTML', 'https://wordpress.org/documentation/article/custom-html/'],
      [
        'WordPress.com: Custom HTML',
        'https://wordpress.com/support/wordpress-editor/blocks/custom-html-block/',
      ],
    ],
  },
  {
    id: 'wordpress-classic',
    name: 'WordPress, classic editor',
    form: 'placeholder',
    steps: [
      'Open the page and switch from “Visual” to “Code” (“Text” in older versions), at the top right of the editor.',
      'Paste the code where the element should stand.',
      'Press “Update” while “Code” is open. Paragraphs that WordPress puts in do no harm.',
    ],
    note: 'Needs the role administrator or editor; on a network of sites, super administrator. If you edit in “Visual” later, look into “Code” before you save.',
  },
  {
    id: 'wordpress-author',
    name: 'WordPress, as an author',
    form: 'placeholder',
    steps: [
      'Ask an administrator to put the script, the first part of the code, into the site once, with a plugin for header and footer code.',
      'In your post, press + and choose “Custom HTML”, or switch the classic editor to “Code”.',
      'Paste the <div …></div> alone. WordPress would take the script out, and leaves the placeholder.',
    ],
    note: 'So too for an editor or administrator on a network of sites, and wherever else a site lets nobody post scripts.',
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    form: 'tag',
    steps: [
      'Press “Edit” on the page, then “Add block”, and choose “Code”.',
      'Open the block with the pencil. Leave the language at HTML and “Display source” off, take the sample text out, and paste the code.',
      'Save, and look at the page in a private window: while you are logged in, the script may not run.',
    ],
    note: 'Scripts and frames need the plan Core, Plus or Advanced, or an older one, Business or Commerce. The smaller plans, Basic and Personal, show neither: link to a page elsewhere.',
    manuals: [
      [
        'Squarespace: Code blocks',
        'https://support.squarespace.com/hc/en-us/articles/206543167-Code-blocks',
      ],
    ],
  },
  {
    id: 'wix',
    name: 'Wix',
    form: 'tag',
    steps: [
      'In the Wix Editor choose “Add Elements” (+), “Embed Code”, “Popular Embeds”, “Embed HTML”. In Wix Studio: “Add Elements”, “Embed & Social”, “Embed Code”.',
      'Press “Enter Code”, paste, and press “Update” or “Apply”.',
      'Drag the box to the height that the element needs, on the phone view as well, and publish.',
    ],
    note: 'Wix puts the code into a frame of its own, so the height does not follow by itself. With a Premium plan, “Custom Element” in the same menu does without the frame: it asks for the script’s address, the tag’s name and the attributes.',
    manuals: [
      [
        'Wix: Embedding a site or a widget',
        'https://support.wix.com/en/article/wix-editor-embedding-a-site-or-a-widget',
      ],
      [
        'Wix: Add a custom element',
        'https://dev.wix.com/docs/velo/velo-only-apis/$w/custom-element/add-a-custom-element',
      ],
    ],
  },
  {
    id: 'webflow',
    name: 'Webflow',
    form: 'tag',
    steps: [
      'In the Designer press +, look for “Code Embed”, and drag it to where the element should stand.',
      'Paste the code and save it.',
      'Publish, and look at the site. On the Designer’s canvas the element does not show.',
    ],
    note: 'Custom code needs a paid plan; Webflow’s page says which.',
    limit: 50_000,
    manuals: [
      [
        'Webflow: Code embed',
        'https://help.webflow.com/hc/en-us/articles/33961332238611-Custom-code-embed',
      ],
    ],
  },
  {
    id: 'shopify',
    name: 'Shopify and the like',
    form: 'tag',
    steps: [
      'Go to “Online Store”, “Themes”, press “Customize” or “Edit theme”, and choose the page at the top.',
      'Press “Add section” and choose “Custom Liquid”.',
      'Paste the code into its field and save.',
    ],
    note: 'Themes without that section, and other shops, have one for HTML of your own by one name or another.',
    manuals: [
      [
        'Shopify: Sections and blocks',
        'https://help.shopify.com/en/manual/online-store/themes/theme-structure/sections-and-blocks',
      ],
    ],
  },
  {
    id: 'drupal',
    name: 'Drupal',
    form: 'placeholder',
    steps: [
      'Ask whoever keeps the theme to add the script, the first part of the code, to the site once.',
      'Edit the page, choose “Full HTML” below the text as its format, and press “Source” in the toolbar.',
      'Paste the <div …></div> and save.',
    ],
    note: 'As installed, only administrators may use “Full HTML”. A format with “Limit allowed HTML tags” takes out scripts and styles, and must list <div data-*>.',
    manuals: [
      [
        'Drupal: Text formats and editors',
        'https://www.drupal.org/docs/user_guide/en/structure-text-format-config.html',
      ],
    ],
  },
  {
    id: 'joomla',
    name: 'Joomla',
    form: 'tag',
    steps: [
      'In “System”, “Global Configuration”, “Text Filters”, your group needs “No Filtering”.',
      'In “User Menu”, “Edit Account”, set your editor to “None” or “CodeMirror”.',
      'In “Content”, “Site Modules”, “New”, choose “Custom”, paste the code, choose the position and the pages, and save.',
    ],
    note: 'TinyMCE, the usual editor, takes parts of HTML out when it saves. Keep the other editor for this module.',
    manuals: [
      [
        'Joomla: Content editors',
        'https://jdocmanual.org/jdocmanual?article=user/editors/content-editors',
      ],
    ],
  },
  {
    id: 'gtm',
    name: 'Google Tag Manager',
    form: 'placeholder',
    steps: [
      'Put the <div …></div> into the page.',
      'In Tag Manager choose “Tags”, “New”, “Tag Configuration”, “Custom HTML”, and paste the script, the first part of the code. Leave “Support document.write” off.',
      'Under “Triggering” choose a page view of that page, save, “Preview”, and “Submit”.',
    ],
    note: 'Tag Manager takes data-… off script tags, so “script alone” does not work there. Do not let a tag manager put trackers on a page with a form about health.',
    manuals: [['Google: Custom tags', 'https://support.google.com/tagmanager/answer/6107167']],
  },
  {
    id: 'google-sites',
    name: 'Google Sites',
    form: 'frame',
    steps: [
      'At the right choose “Insert”, “Embed”, then the tab “Embed code”.',
      'Paste the frame, press “Next”, then “Insert”.',
      'Drag the box to the height that the element needs, and publish.',
    ],
    note: 'Google Sites puts what you paste into a frame of its own, and may limit its scripts. A frame from another address is what works most surely.',
    manuals: [
      ['Google Sites: Content from other sites', 'https://support.google.com/sites/answer/90569'],
    ],
  },
];

export const FORM_NAMES: Readonly<Record<Form, string>> = {
  tag: 'Tag',
  placeholder: 'Placeholder',
  script: 'Script alone',
  frame: 'Frame',
  plain: 'With all its text',
  npm: 'npm',
};

export const FORM_HELP: Readonly<Record<Form, string>> = {
  tag: 'The script and the element. The best form wherever you can edit HTML.',
  placeholder: 'For editors that take unknown tags out. The script turns the div into the element.',
  script: 'One script tag, and nothing else. The element stands right after it.',
  frame:
    'For sites where no script of yours may run, and frames may. It cannot come from jsDelivr, which sends pages as plain text.',
  plain:
    'The placeholder with everything that the element says inside, as plain HTML. It can be read before the script runs, where it is blocked, and by search engines. Copy it anew when you change a setting or take a newer version.',
  npm: 'For a site that is built with a bundler.',
};
