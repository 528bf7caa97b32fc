/** Takes away what came to JavaScript after 2022, here or in a page. */
export const removeNewer = () => {
  const NEWER = [
    [String.prototype, ["isWellFormed", "toWellFormed"]],
    [Array, ["fromAsync"]],
    [Array.prototype, ["toReversed", "toSorted", "toSpliced", "with"]],
    [Object.getPrototypeOf(Float64Array.prototype), ["toReversed", "toSorted", "with"]],
    [ArrayBuffer.prototype, ["resize", "transfer", "transferToFixedLength"]],
    [Object, ["groupBy"]],
    [Map, ["groupBy"]],
    [Promise, ["try", "withResolvers"]],
    [Set.prototype, ["difference", "intersection", "isDisjointFrom", "isSubsetOf", "isSupersetOf", "symmetricDifference", "union"]],
    [globalThis, ["Iterator"]],
    [Object.getPrototypeOf(Object.getPrototypeOf([].values())), ["drop", "every", "filter", "find", "flatMap", "forEach", "map", "reduce", "some", "take", "toArray"]],
    [RegExp, ["escape"]],
    [JSON, ["isRawJSON", "rawJSON"]],
    [Math, ["f16round", "sumPrecise"]],
    [Uint8Array, ["fromBase64", "fromHex"]],
    [Uint8Array.prototype, ["setFromBase64", "toBase64", "toHex"]],
  ];
  for (const [owner, names] of NEWER) for (const name of names) delete owner[name];
};
