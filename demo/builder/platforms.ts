/** Where a webmaster pastes, and which form survives there. */
import type { Form } from './output.ts';

export interface Platform {
  id: string;
  name: string;
  form: Form;
  steps: readonly string[];
  /** What to know beforehand. */
  note?: string;
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
    note: 'Any other editor that takes HTML works the same way.',
  },
  {
    id: 'wordpress',
    name: 'WordPress, block editor',
    form: 'tag',
    steps: [
      'Open the page, press + and choose the block “Custom HTML”.',
      'Paste the code into the block. Since WordPress 7, press “Edit HTML” first, paste into the tab HTML and press “Update”.',
      'Update the page, and look at it on the site: the editor’s own preview may not run the script.',
    ],
    note: 'Needs the role administrator or editor; on a network of sites, super administrator. On WordPress.com it needs a plan that allows plugins.',
  },
  {
    id: 'wordpress-classic',
    name: 'WordPress, classic editor',
    form: 'placeholder',
    steps: [
      'Open the page and switch from “Visual” to “Code” (“Text” in older versions), at the top right of the editor.',
      'Paste the code where the element should stand, and press “Update”.',
      'You may go back to “Visual”: the placeholder stays, and stray paragraphs do no harm.',
    ],
    note: 'Needs the role administrator or editor.',
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
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    form: 'tag',
    steps: [
      'Press “Edit” on the page, then “Add block”, and choose “Code”.',
      'Open the block with the pencil, leave the language at HTML, take the sample text out and paste the code.',
      'Save, leave the editor, and look at the live page. While you are logged in, the script may not run.',
    ],
    note: 'The smallest plan, Basic or Personal, does not allow scripts. There, use the frame.',
  },
  {
    id: 'wix',
    name: 'Wix',
    form: 'tag',
    steps: [
      'In the editor choose “Add elements” (+), “Embed code”, “Embed HTML”.',
      'Press “Enter code”, choose “Code”, paste, and press “Update”.',
      'Drag the box to the height that the element needs, on the phone view as well, and publish.',
    ],
    note: 'Wix puts the code into a frame of its own, so the height does not follow by itself.',
  },
  {
    id: 'webflow',
    name: 'Webflow',
    form: 'tag',
    steps: [
      'In the Designer press + and drag “Code Embed”, under “Advanced”, to where the element should stand.',
      'Paste the code and press “Save & Close”.',
      'Publish. The element shows on the published site, not in the Designer.',
    ],
    note: 'Custom code needs a paid plan.',
  },
  {
    id: 'shopify',
    name: 'Shopify and the like',
    form: 'tag',
    steps: [
      'Go to “Online Store”, “Themes”, press “Customize” (“Edit theme” in newer shops), and choose the page at the top.',
      'Press “Add section” and choose “Custom Liquid”.',
      'Paste the code into the field “Liquid code” and save.',
    ],
    note: 'Themes of other shops have a section or block for HTML of your own, by one name or another.',
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
    note: 'A format with “Limit allowed HTML tags” must allow <div data-*>.',
  },
  {
    id: 'joomla',
    name: 'Joomla',
    form: 'tag',
    steps: [
      'In “System”, “Global Configuration”, “Text Filters”, your group needs “No Filtering”.',
      'In “User Menu”, “Edit Account”, “Basic Settings”, set your editor to “None” or “CodeMirror”, so that nothing is taken out.',
      'In “Content”, “Site Modules”, “New”, choose “Custom”, paste the code, choose the position and the pages, and save.',
    ],
  },
  {
    id: 'gtm',
    name: 'Google Tag Manager',
    form: 'placeholder',
    steps: [
      'Put the <div …></div> into the page.',
      'In Tag Manager choose “Tags”, “New”, “Tag Configuration”, “Custom HTML”, and paste the script, the first part of the code.',
      'Under “Triggering” choose a page view of that page, save, “Preview”, and “Submit”.',
    ],
    note: 'Tag Manager takes data-… off script tags, so “script alone” does not work there. Do not let a tag manager put trackers on a page with a form about health.',
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
  frame: 'For sites where no script of yours may run.',
  plain:
    'The placeholder with everything that the element says inside, as plain HTML. It can be read before the script runs, where it is blocked, and by search engines. Copy it anew when you change a setting or take a newer version.',
  npm: 'For a site that is built with a bundler.',
};
