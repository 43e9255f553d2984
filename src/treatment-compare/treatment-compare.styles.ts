import { css } from 'lit';

export const styles = css`
  .compare {
    margin-block: var(--_space);
  }
`;
