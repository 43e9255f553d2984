import { css } from '../element/reactive.ts';

export const styles = css`
  .compare {
    margin-block: var(--_space);
  }
`;
