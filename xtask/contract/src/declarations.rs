//! The TypeScript of the elements.

use std::fmt::Write;

use crate::elements::{ELEMENTS, EVENTS, Element, LOOKS, METHODS, PROPERTIES};

/// Each file with its text.
pub fn all() -> Vec<(String, String)> {
    let mut files = vec![
        ("elements.d.ts".to_owned(), elements()),
        ("jsx.d.ts".to_owned(), jsx()),
        ("react.d.ts".to_owned(), react()),
        ("frame.d.ts".to_owned(), frame()),
    ];
    files.extend(ELEMENTS.iter().map(|element| (format!("{}.d.ts", element.name), entry([element]))));
    for name in ["index.d.ts", "cdn.d.ts", "js.d.ts"] {
        files.push((name.to_owned(), entry(&ELEMENTS)));
    }
    files
}

/// An entry that defines elements.
fn entry<'a>(elements: impl IntoIterator<Item = &'a Element> + Clone) -> String {
    let classes: Vec<_> = elements.clone().into_iter().map(|element| element.class).collect();
    let tags: String =
        elements.into_iter().map(|element| format!("    \"{}\": {};\n", element.tag(), element.class)).collect();
    format!(
        "import type {{ {} }} from \"./elements.js\";\n\nexport type * from \"./elements.js\";\n\n\
         declare global {{\n  interface HTMLElementTagNameMap {{\n{tags}  }}\n}}\n",
        classes.join(", ")
    )
}

const COMMON: &str = r#"import type {
  CheckSchedule, CheckScheduleInput, ClientQuote, DecimalInput, Drift, DriftInput, IsoDate, MarginAlert, MarginAlertInput, Outcome,
  Quote, QuoteInput, Schedule, ScheduleInput,
} from "./rules.js";

/** What keeps a value from having a result. */
export interface Problem {
  readonly code: string;
  /** A JSON pointer into the value. */
  readonly path: string;
  readonly message: string;
}

export interface ChangeDetail<Value, Result> {
  value: Value;
  /** null while the value has no result. */
  result: Result | null;
}

"#;

fn elements() -> String {
    let mut out = COMMON.to_owned();
    out.push_str("/** What all the elements have in common. */\nexport interface ChiffrageElement<Value, Result> extends HTMLElement {\n");
    for (name, typescript, reads, doc) in PROPERTIES {
        match reads {
            true => member(&mut out, doc, &format!("readonly {name}: {typescript}")),
            false => {
                member(&mut out, doc, &format!("get {name}(): {typescript}"));
                line(&mut out, &format!("  set {name}(value: {typescript} | undefined);"));
            }
        }
    }
    for look in &LOOKS {
        member(&mut out, look.doc, &format!("{}: {}", look.name, look.typescript));
    }
    for method in &METHODS {
        let parameters: Vec<_> = method.parameters.iter().map(|(name, kind)| format!("{name}?: {kind}")).collect();
        member(&mut out, method.doc, &format!("{}({}): {}", method.name, parameters.join(", "), method.returns));
    }
    line(&mut out, "}\n");
    line(&mut out, "export interface ChiffrageEvents<Value = unknown, Result = unknown> {");
    for event in &EVENTS {
        member(&mut out, event.doc, &format!("\"chiffrage-{}\": CustomEvent<{}>", event.name, event.detail));
    }
    line(&mut out, "}\n");
    line(&mut out, "/** The attributes that all the elements have. */\nexport interface ChiffrageAttributes {");
    for look in &LOOKS {
        member(&mut out, look.doc, &format!("{}?: {} | undefined", look.name, look.typescript));
    }
    line(&mut out, "}\n");
    line(&mut out, "/** The properties that JSX sets on a tag, beside its attributes. */");
    line(&mut out, "export interface ChiffrageProperties<Value> {");
    for (name, typescript, _, doc) in PROPERTIES.iter().filter(|(_, _, reads, _)| !reads) {
        member(&mut out, doc, &format!("{name}?: {typescript} | undefined"));
    }
    line(&mut out, "}\n");
    for element in &ELEMENTS {
        let Element { class, doc, value, result, .. } = element;
        let stem = element.stem();
        line(&mut out, &format!("export type {stem}Value = {value};\n"));
        line(&mut out, &format!("export type {stem}Result = {result};\n"));
        line(
            &mut out,
            &format!(
                "/** {doc} */\nexport interface {class} extends ChiffrageElement<{stem}Value, {stem}Result> {{}}\n"
            ),
        );
        line(&mut out, &format!("export interface {stem}Attributes extends ChiffrageAttributes {{"));
        for (name, scalar) in element.fields() {
            // In a page every attribute is text; frameworks take numbers too.
            let typescript = if scalar.whole { "string | number" } else { &scalar.typescript };
            let default =
                if scalar.default.is_empty() { String::new() } else { format!(" Default: {}.", scalar.default) };
            member(&mut out, &format!("{}{default}", scalar.doc), &format!("\"{name}\"?: {typescript} | undefined"));
        }
        line(&mut out, "}\n");
    }
    out.push_str("declare global {\n  interface HTMLElementEventMap extends ChiffrageEvents {}\n}\n");
    out
}

/// For frameworks whose templates are typed by a table of tags.
fn jsx() -> String {
    let (imports, tags) = tags("import(\"./jsx.js\").ChiffrageHtmlAttributes");
    format!(
        "import type {{ ChiffrageProperties, {imports} }} from \"./elements.js\";\n\n\
         /** Attributes of any element: what a framework adds, it adds by merging into this interface. */\n\
         export interface ChiffrageHtmlAttributes {{\n  id?: string | undefined;\n  class?: string | undefined;\n  \
         slot?: string | undefined;\n  title?: string | undefined;\n  style?: unknown;\n  ref?: unknown;\n  key?: unknown;\n  children?: unknown;\n}}\n\n\
         /** The tags as JSX writes them: to be merged into the `IntrinsicElements` of a framework. */\n\
         export interface ChiffrageIntrinsicElements {{\n{tags}}}\n\n\
         declare global {{\n  namespace JSX {{\n    interface IntrinsicElements extends ChiffrageIntrinsicElements {{}}\n  }}\n}}\n"
    )
}

fn tags(html: &str) -> (String, String) {
    let names =
        ELEMENTS.iter().flat_map(|element| ["Attributes", "Value"].map(|kind| format!("{}{kind}", element.stem())));
    let names: Vec<_> = names.collect();
    let tags = ELEMENTS.iter().map(|element| {
        let stem = element.stem();
        format!("  \"{}\": {stem}Attributes & ChiffrageProperties<{stem}Value> & {html};\n", element.tag())
    });
    (names.join(", "), tags.collect())
}

fn react() -> String {
    let types = ELEMENTS.iter().flat_map(|element| {
        ["Attributes", "Element", "Value", "Result"].map(|kind| format!("{}{kind}", element.stem()))
    });
    let types: Vec<_> = types.collect();
    let mut out = format!(
        "import type {{ DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes }} from \"react\";\n\
         import type {{ ChiffrageEvents, ChiffrageProperties, {} }} from \"./elements.js\";\n\nexport type * from \"./elements.js\";\n\n",
        types.join(", ")
    );
    line(&mut out, "export interface ChiffrageHandlers<Value, Result> {");
    for event in &EVENTS {
        let of = format!("ChiffrageEvents<Value, Result>[\"chiffrage-{}\"]", event.name);
        member(&mut out, event.doc, &format!("{}?: ((event: {of}) => void) | undefined", handler(event.name)));
    }
    line(&mut out, "}\n");
    line(
        &mut out,
        "type Props<Attributes, Element, Value, Result> = Attributes & ChiffrageHandlers<Value, Result> &\n  \
         Omit<HTMLAttributes<Element>, keyof Attributes | \"children\"> & {\n    \
         /** The data; typing goes on undisturbed where it is given back what the element told. */\n    \
         value?: Value | null | undefined;\n    \
         /** Shown until the element is ready. */\n    children?: ReactNode;\n  } & RefAttributes<Element>;\n",
    );
    for element in &ELEMENTS {
        let stem = element.stem();
        let props = format!("Props<{stem}Attributes, {stem}Element, {stem}Value, {stem}Result>");
        line(
            &mut out,
            &format!("/** {} */\nexport declare const {stem}: ForwardRefExoticComponent<{props}>;\n", element.doc),
        );
    }
    let tags: String = ELEMENTS
        .iter()
        .map(|element| {
            let stem = element.stem();
            format!(
                "      \"{}\": {stem}Attributes & ChiffrageProperties<{stem}Value> &\n        Omit<DetailedHTMLProps<HTMLAttributes<{stem}Element>, {stem}Element>, keyof {stem}Attributes>;\n",
                element.tag()
            )
        })
        .collect();
    let _ = write!(
        out,
        "declare module \"react\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n{tags}    }}\n  }}\n}}\n"
    );
    out
}

/// `onChiffrageInput`.
fn handler(event: &str) -> String {
    let (first, rest) = event.split_at(1);
    format!("onChiffrage{}{rest}", first.to_uppercase())
}

fn frame() -> String {
    let widgets: Vec<_> = ELEMENTS.iter().map(|element| format!("\"{}\"", element.name)).collect();
    format!(
        "import type {{ Problem }} from \"./elements.js\";\n\nexport type * from \"./elements.js\";\n\n\
         /** A widget in a frame of its own: `src` is the address of embed.html, the other attributes are the widget's. */\n\
         export interface ChiffrageFrameElement<Value = unknown, Result = unknown> extends HTMLElement {{\n  \
         src: string;\n  widget: {};\n  get value(): Value | null;\n  set value(value: Value | null | undefined);\n  \
         readonly result: Result | null;\n  readonly errors: readonly Problem[];\n  \
         /** Resolves once the frame shows the last change. */\n  readonly updateComplete: Promise<void>;\n}}\n\n\
         declare global {{\n  interface HTMLElementTagNameMap {{\n    \"chiffrage-frame\": ChiffrageFrameElement;\n  }}\n}}\n",
        widgets.join(" | ")
    )
}

fn member(out: &mut String, doc: &str, declaration: &str) {
    line(out, &format!("  /** {doc} */\n  {declaration};"));
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}
