import { Fragment } from 'react';

/** A path that breaks after its slashes where it must. */
export function BreakablePath({ path }: { readonly path: string }) {
  return path.split(/(?<=\/)/).map((piece, index) => (
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ));
}
