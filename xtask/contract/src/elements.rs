//! The elements as a page sees them. Their attributes are read off the rules; the rest of what is said of them is said here, once.

use chiffrage::schema::{Scalar, scalars};

/// A custom element.
pub struct Element {
    /// The name of its entry: the tag without its prefix.
    pub name: &'static str,
    pub class: &'static str,
    pub doc: &'static str,
    /// The rule that takes its value.
    pub rule: &'static str,
    /// Who looks at it where nothing is said.
    pub audience: &'static str,
    /// Attributes a client may not see, by the start of their pointers.
    pub secret: &'static [&'static str],
    /// What it takes and what it tells, in TypeScript.
    pub value: &'static str,
    pub result: &'static str,
    pub parts: &'static [&'static str],
}

/// An attribute, or a property that goes by its name.
pub struct Look {
    pub name: &'static str,
    pub typescript: &'static str,
    pub default: &'static str,
    pub doc: &'static str,
}

pub struct Event {
    pub name: &'static str,
    pub detail: &'static str,
    pub doc: &'static str,
}

pub struct Method {
    pub name: &'static str,
    pub parameters: &'static [(&'static str, &'static str)],
    pub returns: &'static str,
    pub doc: &'static str,
}

pub const ELEMENTS: [Element; 4] = [
    Element {
        name: "quote",
        class: "ChiffrageQuoteElement",
        doc: "Builds and simulates a proposal; shows it to a client.",
        rule: "quote",
        audience: "client",
        secret: &["/threshold"],
        value: "(QuoteInput & { schedule?: ScheduleInput; scenarios?: unknown; salaries?: unknown }) | (ClientQuote & { schedule?: Schedule })",
        result: "(Quote | ClientQuote) & { schedule?: Schedule }",
        parts: &[
            "lines",
            "line",
            "cjm",
            "salary",
            "extra-costs",
            "terms",
            "billing-plan",
            "results",
            "composition",
            "sensitivity",
            "discount-price",
            "scenarios",
            "proposal",
            "total",
            "options",
            "cash-curve",
            "notice",
        ],
    },
    Element {
        name: "drift",
        class: "ChiffrageDriftElement",
        doc: "Where a fixed-price project lands, in days, euros and points of margin.",
        rule: "drift",
        audience: "internal",
        secret: &["/"],
        value: "DriftInput",
        result: "Drift",
        parts: &["project", "extra-costs", "gauge", "results", "pace", "budget", "notice"],
    },
    Element {
        name: "margin-alert",
        class: "ChiffrageMarginAlertElement",
        doc: "Signed, produced and invoiced margin against a threshold; one project or a portfolio.",
        rule: "marginAlert",
        audience: "internal",
        secret: &["/"],
        value: "MarginAlertInput | { projects: ({ id: string | number; name: string } & MarginAlertInput)[] }",
        result: "MarginAlert | { projects: ({ id: string | number } & Outcome<MarginAlert>)[] }",
        parts: &["positions", "repair", "figures", "list", "notice"],
    },
    Element {
        name: "schedule",
        class: "ChiffrageScheduleElement",
        doc: "A billing plan to the cent, with its dates and the money coming in; checks one that somebody wrote.",
        rule: "schedule",
        audience: "client",
        secret: &[],
        value: "ScheduleInput | CheckScheduleInput",
        result: "Schedule | CheckSchedule",
        parts: &["terms", "options", "plan", "check", "timeline", "cash-curve"],
    },
];

/// Parts that all of them have.
pub const PARTS: [&str; 3] = ["base", "internal-mark", "status"];

pub const LOOKS: [Look; 8] = [
    Look { name: "locale", typescript: "string", default: "fr", doc: "The language: fr or en." },
    Look {
        name: "audience",
        typescript: "\"client\" | \"internal\"",
        default: "",
        doc: "Who looks: a client is shown and told nothing confidential.",
    },
    Look { name: "readonly", typescript: "boolean", default: "false", doc: "Shows, and lets nobody change anything." },
    Look {
        name: "disabled",
        typescript: "boolean",
        default: "false",
        doc: "As a field of a form: nobody can change anything, and the form sends nothing.",
    },
    Look { name: "compact", typescript: "boolean", default: "false", doc: "Small enough for a row of a list." },
    Look {
        name: "name",
        typescript: "string",
        default: "",
        doc: "As a field of a form, whose value is the JSON of `value`.",
    },
    Look {
        name: "loading",
        typescript: "\"eager\" | \"lazy\"",
        default: "eager",
        doc: "lazy waits until the element is seen.",
    },
    Look {
        name: "currency",
        typescript: "string",
        default: "EUR",
        doc: "The currency amounts are shown in, by its ISO code; nothing is converted.",
    },
];

pub const EVENTS: [Event; 5] = [
    Event { name: "input", detail: "ChangeDetail<Value, Result>", doc: "At each keystroke of a user." },
    Event { name: "change", detail: "ChangeDetail<Value, Result>", doc: "Once a user's change is committed." },
    Event {
        name: "alert",
        detail: "{ status: string; previous?: string }",
        doc: "When a user's change moves the status; never for a client.",
    },
    Event { name: "error", detail: "{ code: string; message: string }", doc: "When the element cannot be shown." },
    Event { name: "ready", detail: "Record<string, never>", doc: "Once the element is shown." },
];

pub const METHODS: [Method; 7] = [
    Method { name: "toJSON", parameters: &[], returns: "Value | null", doc: "The value." },
    Method { name: "reset", parameters: &[], returns: "void", doc: "Back to the last value the page gave." },
    Method { name: "toCSV", parameters: &[], returns: "string", doc: "For a spreadsheet in the element's language." },
    Method {
        name: "toTable",
        parameters: &[],
        returns: "{ html: string; text: string }",
        doc: "For pasting into a document.",
    },
    Method {
        name: "shareUrl",
        parameters: &[("base", "string | URL")],
        returns: "string",
        doc: "The address of a page with the state in its fragment, which no server receives.",
    },
    Method { name: "checkValidity", parameters: &[], returns: "boolean", doc: "As a field of a form." },
    Method { name: "reportValidity", parameters: &[], returns: "boolean", doc: "As a field of a form." },
];

/// Properties without an attribute: name, type, whether it is only read, what it is.
pub const PROPERTIES: [(&str, &str, bool, &str); 9] = [
    (
        "value",
        "Value | null",
        false,
        "The data, through JSON: a framework's proxy will do. What was last readable while typing.",
    ),
    (
        "result",
        "Result | null",
        true,
        "What the rules return for the value, deeply frozen; null while it has no result.",
    ),
    ("errors", "readonly Problem[]", true, "What keeps the value from having a result."),
    ("updateComplete", "Promise<void>", true, "Resolves once the page shows the last change; waits for the module."),
    ("form", "HTMLFormElement | null", true, "The form it is a field of."),
    ("labels", "NodeList", true, "The labels of the field."),
    ("validity", "ValidityState", true, "As a field of a form."),
    ("validationMessage", "string", true, "As a field of a form."),
    ("willValidate", "boolean", true, "As a field of a form."),
];

pub const STATES: [(&str, &str); 4] = [
    ("loading", "The module is on its way."),
    ("ready", "The element is shown."),
    ("invalid", "The value has no result."),
    ("alert", "The status deserves attention."),
];

/// The custom properties that a page may set.
pub const THEME: [(&str, &str); 10] = [
    ("font", "Family of the text; the page's own by default."),
    ("accent", "Colour of what is pressed, chosen or drawn."),
    ("surface", "Background."),
    ("text", "Colour of the text."),
    ("border", "Colour of the lines."),
    ("radius", "Radius of the corners."),
    ("gap", "Space between blocks."),
    ("ok", "Colour of what goes well."),
    ("watch", "Colour of what is to be watched."),
    ("alert", "Colour of what goes wrong."),
];

impl Element {
    pub fn tag(&self) -> String {
        format!("chiffrage-{}", self.name)
    }

    /// Its name in JavaScript: `marginAlert`.
    pub fn identifier(&self) -> &'static str {
        self.rule
    }

    /// What comes before `Element` in the names of its types.
    pub fn stem(&self) -> &'static str {
        self.class.trim_end_matches("Element")
    }

    /// The fields of its value that an attribute stands for.
    pub fn fields(&self) -> Vec<(String, Scalar)> {
        scalars(self.rule).into_iter().map(|scalar| (attribute(&scalar.pointer), scalar)).collect()
    }

    pub fn is_secret(&self, pointer: &str) -> bool {
        self.secret.iter().any(|start| pointer.starts_with(start))
    }

    pub fn all_parts(&self) -> impl Iterator<Item = &'static str> {
        PARTS.iter().chain(self.parts).copied()
    }

    /// What an attribute has where nothing is said.
    pub fn default_of(&self, look: &Look) -> &'static str {
        if look.name == "audience" { self.audience } else { look.default }
    }
}

/// `/extraCosts/budget` is `extra-costs-budget`.
fn attribute(pointer: &str) -> String {
    let mut name = String::new();
    for letter in pointer.trim_start_matches('/').chars() {
        match letter {
            '/' => name.push('-'),
            letter if letter.is_ascii_uppercase() => {
                name.push('-');
                name.push(letter.to_ascii_lowercase());
            }
            letter => name.push(letter),
        }
    }
    name
}
