import { Fragment } from 'react';

/** A path, or a name inside others, that breaks after its slashes and dots where it must. */
export function BreakablePath({ path }: { readonly path: string }) {
  return path.split(/(?<=[/.])/).map((piece, index) => (
    <Fragment key={index}>
      {piece}
      <wbr />
    </Fragment>
  ));
}
