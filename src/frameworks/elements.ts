/**
 * What each element takes and tells, for the types of frameworks.
 * Written from the manifest by `npm run analyze`: do not edit.
 */
import type { TreatmentCompare } from '../treatment-compare/treatment-compare.ts';
import type { KetamineExplainer } from '../ketamine-explainer/ketamine-explainer.ts';
import type { ClinicContact } from '../clinic-contact/clinic-contact.ts';

/** What an attribute takes: the property's type, numbers and booleans as text too. */
export type AttributeForm<T> = T extends boolean
  ? boolean | '' | 'true' | 'false'
  : T extends number
    ? number | `${number}`
    : NonNullable<T>;

export interface Elements {
  /** Treatments as columns, questions as rows; each answer short first, its details and sources one touch away. */
  'treatment-compare': {
    element: TreatmentCompare;
    attributes: {
      /** Ids of the treatments, in order, separated by spaces or commas. */
      treatments?: AttributeForm<TreatmentCompare['treatments']> | undefined;
      /** Ids of the rows, in order; all, when empty. */
      topics?: AttributeForm<TreatmentCompare['topics']> | undefined;
      /** `auto` goes by the room the element has. */
      layout?: AttributeForm<TreatmentCompare['layout']> | undefined;
      /** Whether the reader may choose treatments, and mark the topics that matter. */
      selectable?: AttributeForm<TreatmentCompare['selectable']> | undefined;
      /** Address of a JSON file in the published format. */
      src?: AttributeForm<TreatmentCompare['src']> | undefined;
      /** Address of a call to action under each treatment; `{treatment}` becomes the id. */
      'cta-href'?: AttributeForm<TreatmentCompare['ctaHref']> | undefined;
      /** What the call to action says. */
      'cta-label'?: AttributeForm<TreatmentCompare['ctaLabel']> | undefined;
      /** Added to every call to action's address as `ref=`. */
      'referral-id'?: AttributeForm<TreatmentCompare['referralId']> | undefined;
      /** Who shows this comparison. */
      publisher?: AttributeForm<TreatmentCompare['publisher']> | undefined;
      /** Their interest in it. */
      disclosure?: AttributeForm<TreatmentCompare['disclosure']> | undefined;
      /** Heading text; an empty string hides it. */
      heading?: AttributeForm<TreatmentCompare['heading']> | undefined;
      /** Level of the heading, 1 to 6. */
      'heading-level'?: AttributeForm<TreatmentCompare['headingLevel']> | undefined;
      /** `auto` follows the host's colours, then the system's. */
      theme?: AttributeForm<TreatmentCompare['theme']> | undefined;
      /** Whose crisis line to show. */
      region?: AttributeForm<TreatmentCompare['region']> | undefined;
      /** BCP 47; else the nearest ancestor's `lang`, else the page's. */
      lang?: AttributeForm<TreatmentCompare['lang']> | undefined;
    };
    camelCased: {
      /** Address of a call to action under each treatment; `{treatment}` becomes the id. */
      ctaHref?: AttributeForm<TreatmentCompare['ctaHref']> | undefined;
      /** What the call to action says. */
      ctaLabel?: AttributeForm<TreatmentCompare['ctaLabel']> | undefined;
      /** Added to every call to action's address as `ref=`. */
      referralId?: AttributeForm<TreatmentCompare['referralId']> | undefined;
      /** Level of the heading, 1 to 6. */
      headingLevel?: AttributeForm<TreatmentCompare['headingLevel']> | undefined;
    };
    events: {
      /** The reader opened a source: `{ source }`. */
      'te-source-open': GlobalEventHandlersEventMap['te-source-open'];
      /** The reader follows a call to action: `{ treatment, href }`. Cancelable. */
      'te-cta-click': GlobalEventHandlersEventMap['te-cta-click'];
      /** The reader chose other treatments, or marked other topics: `{ treatments, topics }`. */
      'te-selection-change': GlobalEventHandlersEventMap['te-selection-change'];
      /** The file at `src` is shown: `{ src }`. */
      'te-data-load': GlobalEventHandlersEventMap['te-data-load'];
      /** The file at `src`, or a part of it, is left out: `{ src, message }`. */
      'te-data-error': GlobalEventHandlersEventMap['te-data-error'];
    };
  };

  /** Two ideas of how ketamine may ease depression, step by step: a sentence, a drawing, the kind of evidence and its source. Nothing here claims more than the evidence does. */
  'ketamine-explainer': {
    element: KetamineExplainer;
    attributes: {
      /** Which theories, `synapse` and `habenula`, in the order wanted. */
      theories?: AttributeForm<KetamineExplainer['theories']> | undefined;
      /** The theory shown; follows the reader. Empty: the first. */
      theory?: AttributeForm<KetamineExplainer['theory']> | undefined;
      /** The step shown, from 1; follows the reader. */
      step?: AttributeForm<KetamineExplainer['step']> | undefined;
      /** Shows how fast ketamine acts and fades beside usual antidepressants, in studies. */
      timeline?: AttributeForm<KetamineExplainer['timeline']> | undefined;
      /** Heading text; an empty string hides it. */
      heading?: AttributeForm<KetamineExplainer['heading']> | undefined;
      /** Level of the heading, 1 to 6. */
      'heading-level'?: AttributeForm<KetamineExplainer['headingLevel']> | undefined;
      /** `auto` follows the host's colours, then the system's. */
      theme?: AttributeForm<KetamineExplainer['theme']> | undefined;
      /** Whose crisis line to show. */
      region?: AttributeForm<KetamineExplainer['region']> | undefined;
      /** BCP 47; else the nearest ancestor's `lang`, else the page's. */
      lang?: AttributeForm<KetamineExplainer['lang']> | undefined;
    };
    camelCased: {
      /** Level of the heading, 1 to 6. */
      headingLevel?: AttributeForm<KetamineExplainer['headingLevel']> | undefined;
    };
    events: {
      /** The reader, or a method, moved to another step. */
      'te-step-change': GlobalEventHandlersEventMap['te-step-change'];
      /** A theory's last step was reached for the first time. */
      'te-complete': GlobalEventHandlersEventMap['te-complete'];
      /** The reader opened a source. */
      'te-source-open': GlobalEventHandlersEventMap['te-source-open'];
    };
  };

  /** The ways to reach a clinic, when it is open, and a request form. */
  'clinic-contact': {
    element: ClinicContact;
    attributes: {
      /** The clinic's name. */
      'clinic-name'?: AttributeForm<ClinicContact['clinicName']> | undefined;
      /** The clinic's address, as written on a letter. */
      address?: AttributeForm<ClinicContact['address']> | undefined;
      /** The number to call, as people write it. */
      phone?: AttributeForm<ClinicContact['phone']> | undefined;
      /** The number to text, as people write it. */
      sms?: AttributeForm<ClinicContact['sms']> | undefined;
      /** The address to write to. */
      email?: AttributeForm<ClinicContact['email']> | undefined;
      /** Opening hours in schema.org form: `Mo-Fr 09:00-17:00; Sa 10:00-14:00`. */
      hours?: AttributeForm<ClinicContact['hours']> | undefined;
      /** Dates on which the clinic does not open: `2026-12-25 2027-01-01`. */
      closed?: AttributeForm<ClinicContact['closed']> | undefined;
      /** IANA name of the clinic's time zone. */
      'time-zone'?: AttributeForm<ClinicContact['timeZone']> | undefined;
      /** A map; made from `address` when missing. */
      'map-href'?: AttributeForm<ClinicContact['mapHref']> | undefined;
      /** Where a visit can be booked. */
      'booking-href'?: AttributeForm<ClinicContact['bookingHref']> | undefined;
      /** Where the request form is posted; without it there is no form. */
      'form-action'?: AttributeForm<ClinicContact['formAction']> | undefined;
      /** How the request is encoded. */
      'form-encoding'?: AttributeForm<ClinicContact['formEncoding']> | undefined;
      /** Which optional fields the form has: `best-time`, `treatment`, `message`. */
      'form-fields'?: AttributeForm<ClinicContact['formFields']> | undefined;
      /** When the clinic answers: `within one business day`. */
      'reply-time'?: AttributeForm<ClinicContact['replyTime']> | undefined;
      /** `card`, `inline`, or `bar`, fixed to the bottom edge on narrow screens. */
      layout?: AttributeForm<ClinicContact['layout']> | undefined;
      /** Puts schema.org `MedicalClinic` JSON-LD in the page. */
      'structured-data'?: AttributeForm<ClinicContact['structuredData']> | undefined;
      /** Heading text; an empty string hides it. */
      heading?: AttributeForm<ClinicContact['heading']> | undefined;
      /** Level of the heading, 1 to 6. */
      'heading-level'?: AttributeForm<ClinicContact['headingLevel']> | undefined;
      /** `auto` follows the host's colours, then the system's. */
      theme?: AttributeForm<ClinicContact['theme']> | undefined;
      /** Whose crisis line to show. */
      region?: AttributeForm<ClinicContact['region']> | undefined;
      /** BCP 47; else the nearest ancestor's `lang`, else the page's. */
      lang?: AttributeForm<ClinicContact['lang']> | undefined;
    };
    camelCased: {
      /** The clinic's name. */
      clinicName?: AttributeForm<ClinicContact['clinicName']> | undefined;
      /** IANA name of the clinic's time zone. */
      timeZone?: AttributeForm<ClinicContact['timeZone']> | undefined;
      /** A map; made from `address` when missing. */
      mapHref?: AttributeForm<ClinicContact['mapHref']> | undefined;
      /** Where a visit can be booked. */
      bookingHref?: AttributeForm<ClinicContact['bookingHref']> | undefined;
      /** Where the request form is posted; without it there is no form. */
      formAction?: AttributeForm<ClinicContact['formAction']> | undefined;
      /** How the request is encoded. */
      formEncoding?: AttributeForm<ClinicContact['formEncoding']> | undefined;
      /** Which optional fields the form has: `best-time`, `treatment`, `message`. */
      formFields?: AttributeForm<ClinicContact['formFields']> | undefined;
      /** When the clinic answers: `within one business day`. */
      replyTime?: AttributeForm<ClinicContact['replyTime']> | undefined;
      /** Puts schema.org `MedicalClinic` JSON-LD in the page. */
      structuredData?: AttributeForm<ClinicContact['structuredData']> | undefined;
      /** Level of the heading, 1 to 6. */
      headingLevel?: AttributeForm<ClinicContact['headingLevel']> | undefined;
    };
    events: {
      /** A way to reach the clinic was chosen. */
      'te-contact-click': GlobalEventHandlersEventMap['te-contact-click'];
      /** A valid request is about to be sent; cancelable. */
      'te-request-submit': GlobalEventHandlersEventMap['te-request-submit'];
      /** The request was taken. */
      'te-request-success': GlobalEventHandlersEventMap['te-request-success'];
      /** The request was not taken; nothing typed is lost. */
      'te-request-error': GlobalEventHandlersEventMap['te-request-error'];
    };
  };
}

export type Tag = keyof Elements;

/** By the names of HTML alone: a server writes any other into the page, where it is no attribute. */
export type Attributes<T extends Tag> = Elements[T]['attributes'];

/** A listener for each event of an element, its name behind a framework's prefix. */
export type Listeners<T extends Tag, Prefix extends string> = {
  [Name in keyof Elements[T]['events'] & string as `${Prefix}${Name}`]?:
    ((event: Elements[T]['events'][Name]) => void) | undefined;
};
