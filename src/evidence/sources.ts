import type { Source } from './types.ts';

/**
 * One source: short title, journal, link, and who wrote it where the id does not say.
 *
 * - An id begins with the first author and the year (`berlim-2014`): both are read from it.
 * - A link that begins `10.` is a DOI, `PMC` an article of PubMed Central; anything else is an address, without its
 *   `https://` if it has that.
 * - An undated page has an id without a year.
 */
export type SourceRow = readonly [
  title: string,
  journal: string,
  link: string,
  by?: string,
  year?: number,
];

/** Sources of the claims that the explainer shows too. */
export const sharedSources = {
  'zarate-2006': ['One infusion of ketamine', 'Arch Gen Psychiatry', '10.1001/archpsyc.63.8.856'],
  'murrough-2013-single': [
    'Ketamine or a sedative',
    'Am J Psychiatry',
    '10.1176/appi.ajp.2013.13030392',
  ],
  'phillips-2019': [
    'Repeated ketamine: trial',
    'Am J Psychiatry',
    '10.1176/appi.ajp.2018.18070834',
  ],
  'jelovac-2025': [
    'KARMA-Dep 2: repeated ketamine',
    'JAMA Psychiatry',
    '10.1001/jamapsychiatry.2025.3019',
  ],
  'lii-2023': ['Ketamine masked by anesthesia', 'Nat Ment Health', '10.1038/s44220-023-00140-x'],
  'zanos-gould-2018': [
    'How ketamine acts',
    'Mol Psychiatry',
    '10.1038/mp.2017.255',
    'Zanos, Gould',
  ],
  'trivedi-2006': ['STAR*D: citalopram', 'Am J Psychiatry', '10.1176/appi.ajp.163.1.28'],
  'nih-seniorhealth': [
    'Is my antidepressant working?',
    '',
    'nihseniorhealth.gov/depression/faq/faq11.html',
    'NIH',
    2016,
  ],
  'psychcentral-ad': [
    'How long do antidepressants take?',
    '',
    'psychcentral.com/lib/how-long-do-antidepressants-take-to-work',
    'Psych Central',
    2020,
  ],
  'moncrieff-2022': ['Serotonin theory: review', 'Mol Psychiatry', '10.1038/s41380-022-01661-0'],
  'jauhar-2023': ['Reply on serotonin', 'Mol Psychiatry', '10.1038/s41380-023-02095-y'],
  'murrough-2013-repeated': [
    'Repeated ketamine',
    'Biol Psychiatry',
    '10.1016/j.biopsych.2012.06.022',
  ],
  'fda-compounded-2023': [
    'Compounded ketamine: warning',
    '',
    'www.fda.gov/drugs/human-drug-compounding/fda-warns-patients-and-health-care-providers-about-potential-risks-associated-compounded-ketamine',
    'FDA',
  ],
  'cipriani-2018': ['21 antidepressants', 'Lancet', '10.1016/S0140-6736(17)32802-7'],
  'mayo-ketamine': [
    'Ketamine: precautions',
    '',
    'www.mayoclinic.org/drugs-supplements/ketamine-injection-route/precautions/drg-20075559',
    'Mayo Clinic',
    2024,
  ],
  'fda-boxed-warning': [
    'Antidepressants: boxed warning',
    '',
    'www.fda.gov/drugs/postmarket-drug-safety-information-patients-and-providers/suicidality-children-and-adolescents-being-treated-antidepressant-medications',
    'FDA',
    2007,
  ],
} as const satisfies Record<string, SourceRow>;

/** Sources that only a comparison needs. */
export const compareSources = {
  'ketalar-label': [
    'Ketalar label',
    '',
    'fda.report/DailyMed/46dab560-8ecd-4d92-8c92-6baa2310b09b',
    'Par',
    2024,
  ],
  'anand-2023': ['ELEKT-D: ketamine or ECT', 'N Engl J Med', '10.1056/NEJMoa2302399'],
  'ekstrand-2022': ['KetECT: ketamine or ECT', 'Int J Neuropsychopharmacol', 'PMC9154276'],
  'dean-2021': ['Ketamine for depression', 'Cochrane', '10.1002/14651858.CD011612.pub3'],
  'mcinnes-2022': [
    'Ketamine in US clinics',
    'J Affect Disord',
    '10.1016/j.jad.2021.12.097',
    'McInnes et al.',
  ],
  'alnefeesi-2022': ['Real-world ketamine', 'J Psychiatr Res', '10.1016/j.jpsychires.2022.04.037'],
  'short-2018': ['Ketamine: side effects', 'Lancet Psychiatry', '10.1016/S2215-0366(17)30272-9'],
  'sanacora-2017': ['Ketamine: consensus', 'JAMA Psychiatry', '10.1001/jamapsychiatry.2017.0080'],
  'insurance-pages': [
    'Insurance: ketamine',
    '',
    'mindmedicinelaw.com/guides/ketamine-therapy-insurance-coverage',
    'Consumer guides',
    2026,
  ],
  'spravato-label': [
    'Spravato label',
    '',
    'www.janssenlabels.com/package-insert/product-monograph/prescribing-information/SPRAVATO-pi.pdf',
    'Janssen',
    2025,
  ],
  'spravato-mono-2025': [
    'Spravato alone: approval',
    '',
    'www.jnj.com/media-center/press-releases/spravato-esketamine-approved-in-the-u-s-as-the-first-and-only-monotherapy-for-adults-with-treatment-resistant-depression',
    'J&J',
  ],
  'popova-2019': ['TRANSFORM-2: esketamine', 'Am J Psychiatry', '10.1176/appi.ajp.2019.19020172'],
  'takahashi-2021': ['Esketamine in Japan', 'BMC Psychiatry', '10.1186/s12888-021-03538-y'],
  'turkoz-2021': [
    'Esketamine: late response',
    'J Clin Psychiatry',
    'www.psychiatrist.com/jcp/depression/response-to-esketamine-after-initial-nonresponse/',
  ],
  'janik-2025': ['Esketamine alone', 'JAMA Psychiatry', '10.1001/jamapsychiatry.2025.1317'],
  'reif-2023': ['Esketamine versus quetiapine', 'N Engl J Med', '10.1056/NEJMoa2304145'],
  'daly-2019': ['SUSTAIN-1: relapse', 'JAMA Psychiatry', '10.1001/jamapsychiatry.2019.1189'],
  'fda-510k-tms': ['TMS clearances', '', '510k.innolitics.com/search/K231926', 'FDA', 2024],
  'tms-safety-pages': [
    'TMS: precautions',
    '',
    'http://www.depression.wustl.edu/contraindications.aspx',
    'Washington University, clinics',
    2024,
  ],
  'kedzior-2014': ['TMS: trials pooled', 'BMC Psychol', '10.1186/s40359-014-0039-y'],
  'perera-2016': ['TMS: consensus', 'Brain Stimul', '10.1016/j.brs.2016.03.010'],
  'blumberger-2018': ['THREE-D: theta burst', 'Lancet', '10.1016/S0140-6736(18)30295-2'],
  'berlim-2014': ['TMS: trials pooled', 'Psychol Med', '10.1017/S0033291713000512'],
  'carpenter-2012': ['TMS in practice', 'Depress Anxiety', '10.1002/da.21969'],
  'dunner-2014': [
    'TMS: one year on',
    'J Clin Psychiatry',
    'psychiatrist.com/jcp/article/pages/2014/v75n12/v75n1207.aspx',
  ],
  'oreardon-2007': [
    'TMS: trial',
    'Biol Psychiatry',
    '10.1016/j.biopsych.2007.01.018',
    'O’Reardon et al.',
  ],
  'taylor-2021': [
    'TMS: seizures',
    'Brain Stimul',
    'www.brainstimjrnl.com/article/S1935-861X(21)00118-2/fulltext',
  ],
  'tms-network-review': ['TMS and brain networks', '', 'PMC5351807', 'Review', 2016],
  'rush-2006': ['STAR*D: all steps', 'Am J Psychiatry', '10.1176/ajp.2006.163.11.1905'],
  'rush-2009': ['STAR*D: review', 'CNS Drugs', '10.2165/00023210-200923080-00001'],
  'pigott-2023': ['STAR*D: re-analysis', 'BMJ Open', '10.1136/bmjopen-2022-063095'],
  'rush-2023-reply': ['STAR*D: reply', 'Am J Psychiatry', '10.1176/appi.ajp.20230869'],
  'geddes-2003': ['Antidepressants: relapse', 'Lancet', '10.1016/S0140-6736(03)12599-8'],
  'ssri-label': [
    'Escitalopram, fluoxetine',
    '',
    'http://dailymed.nlm.nih.gov/dailymed/archives/fdaDrugInfo.cfm?archiveid=10001',
    'US labels',
    2026,
  ],
  'ssri-patient-pages': [
    'Before escitalopram',
    '',
    'www.sharecare.com/health/antidepressants/what-know-escitalopram-before-taking',
    'Sharecare',
  ],
  'nice-ta59': [
    'ECT: guidance TA59',
    '',
    'nice.org.uk/guidance/TA59/chapter/3-the-technology',
    'NICE',
    2003,
  ],
  'ect-course-pages': [
    'ECT: procedures',
    '',
    'http://medicine.jrank.org/pages/553/Electroconvulsive-Therapy-Procedures.html',
    'Encyclopedia pages',
    2023,
  ],
  'ect-aftercare-pages': [
    'ECT: going home',
    '',
    'www.uclahealth.org/hospitals/resnick/patient-care/electroconvulsive-therapy-ect/preparing-your-outpatient-ect',
    'UCLA Health',
  ],
  'uk-ect-2003': [
    'ECT: trials pooled',
    'Lancet',
    '10.1016/S0140-6736(03)12705-5',
    'UK ECT Review Group',
  ],
  'jelovac-2013': ['ECT: relapse', 'Neuropsychopharmacology', '10.1038/npp.2013.149'],
  'semkovska-2010': [
    'ECT: thinking tests',
    'Biol Psychiatry',
    '10.1016/j.biopsych.2010.06.009',
    'Semkovska, McLoughlin',
  ],
  'torring-2017': [
    'ECT: mortality',
    'Acta Psychiatr Scand',
    '10.1111/acps.12721',
    'Tørring et al.',
  ],
  'fda-ect-2018': [
    'ECT devices: order',
    'Federal Register',
    'www.federalregister.gov/documents/2018/12/26/2018-27809/',
    'FDA',
  ],
  'insurance-pages-2': [
    'Insurance: Medicare',
    '',
    'c-medisolutions.com/what-mental-health-care-does-medicare-cover',
    'Consumer guides',
  ],
  'cuijpers-2023': ['CBT: trials pooled', 'World Psychiatry', '10.1002/wps.21069'],
  'wiles-2013': ['CoBalT: CBT added', 'Lancet', '10.1016/S0140-6736(12)61552-9'],
  'wiles-2016': ['CoBalT: years later', 'Lancet Psychiatry', '10.1016/S2215-0366(15)00495-2'],
  'mayo-cbt': [
    'CBT: risks',
    '',
    'www.mayoclinic.org/tests-procedures/cognitive-behavioral-therapy/details/risks/cmc-20186935',
    'Mayo Clinic',
    2017,
  ],
  'nice-ng222': [
    'Depression: guidance NG222',
    '',
    'www.nice.org.uk/guidance/ng222/chapter/Recommendations',
    'NICE',
    2022,
  ],
  'ghio-2014': ['Untreated time and response', 'J Affect Disord', '10.1016/j.jad.2013.10.002'],
  'whiteford-2013': ['Untreated remission', 'Psychol Med', '10.1017/S0033291712001717'],
  'mekonen-2022': [
    'Untreated remission, short term',
    'J Affect Disord',
    '10.1016/j.jad.2021.09.046',
  ],
  'dunner-2006': [
    'Usual care, hard to treat',
    'J Clin Psychiatry',
    'http://www.psychiatrist.com/JCP/article/Pages/2006/v67n05/v67n0501.aspx',
  ],
} as const satisfies Record<string, SourceRow>;

export type SharedSourceId = keyof typeof sharedSources;
export type SourceId = SharedSourceId | keyof typeof compareSources;

/** A row of the tables above as a source. */
export const decodeSource = (id: string, [title, journal, link, by, year]: SourceRow): Source => {
  const dated = year ?? Number(/-(\d{4})/.exec(id)?.[1]);
  return {
    by: by ?? id[0]!.toUpperCase() + id.slice(1).replace(/-.*/, ' et al.'),
    title,
    ...(journal && { journal }),
    ...(dated && { year: dated }),
    ...(link.startsWith('10.')
      ? { doi: link }
      : link.startsWith('PMC')
        ? { pmcid: link }
        : { url: link.startsWith('http:') ? link : `https://${link}` }),
  };
};

/** Where a source's link leads. */
export const sourceHref = ({ doi, pmid, pmcid, url }: Source): string =>
  doi
    ? `https://doi.org/${doi}`
    : pmid
      ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
      : pmcid
        ? `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`
        : (url ?? '');
