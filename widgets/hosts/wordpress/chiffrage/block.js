// The block: which record, for whom, and what the server makes of it.
(({ blocks, blockEditor, components, element, serverSideRender }) => {
  const h = element.createElement;
  const audiences = [
    { label: "Client", value: "client" },
    { label: "Interne (collègues connectés)", value: "internal" },
  ];

  const edit = ({ attributes, setAttributes }) =>
    h("div", blockEditor.useBlockProps(),
      h(blockEditor.InspectorControls, null,
        h(components.PanelBody, { title: "Chiffrage" },
          h(components.SelectControl, { label: "Chiffrage", value: attributes.id, options: globalThis.chiffrageRecords, onChange: (id) => setAttributes({ id: Number(id) }) }),
          h(components.SelectControl, { label: "Public", value: attributes.audience, options: audiences, onChange: (audience) => setAttributes({ audience }) }))),
      h(serverSideRender, { block: "chiffrage/chiffrage", attributes }));

  blocks.registerBlockType("chiffrage/chiffrage", { apiVersion: 2, title: "Chiffrage", icon: "calculator", category: "widgets", edit, save: () => null });
})(globalThis.wp);
