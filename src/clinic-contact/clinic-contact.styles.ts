import { css } from '../element/reactive.ts';

export const styles = css`
  .contact {
    margin-block: var(--_space);
  }
`;
