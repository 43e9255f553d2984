import { css } from 'lit';

export const styles = css`
  .contact {
    margin-block: var(--_space);
  }
`;
