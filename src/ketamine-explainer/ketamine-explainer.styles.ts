import { css } from 'lit';

export const styles = css`
  .explainer {
    margin-block: var(--_space);
  }
`;
