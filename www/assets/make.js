/** An element with its properties and what it holds. */
export const make = (tag, properties = {}, ...children) => {
  const { data = {}, ...own } = properties;
  const element = Object.assign(document.createElement(tag), own);
  Object.assign(element.dataset, data);
  element.append(...children);
  return element;
};
