import { css } from '../element/reactive.ts';

export const styles = css`
  .explainer {
    margin-block: var(--_space);
  }
`;
