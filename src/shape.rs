//! The shapes of inputs and outputs, each declared once: the Rust type, how it is read or written, its TypeScript.

/// A closed list of texts.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// The texts of the list, in order.
            pub const ALLOWED: &'static [&'static str] = &[$($text),+];

            const ALL: [Self; Self::ALLOWED.len()] = [$(Self::$variant),+];

            /// The text of the contract.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl $crate::json::Write for $name {
            fn write(&self, json: &mut alloc::string::String) {
                $crate::json::quote(self.text(), json);
            }
        }

        impl $crate::input::Blank for $name {
            fn blank() -> Self {
                let [first, ..] = Self::ALL;
                first
            }
        }

        impl $crate::input::Read for $name {
            fn read(&mut self, node: $crate::input::Node<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<()> {
                let place = node.choice(at, Self::ALLOWED)?;
                *self = Self::ALL.get(place).copied().unwrap_or(*self);
                Ok(())
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::schema::Describe for $name {
            fn shape() -> $crate::schema::Shape {
                $crate::schema::Shape::choice(stringify!($name), Self::ALLOWED)
            }
        }
    };
}

/// A structure that is read: `field: T`, `field: Option<T>` (absent is `None`) or `field: T = default`; `..field: T` takes its
/// fields from the same object, by the variant its tag names. `checked by` holds the fields against each other.
macro_rules! input {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[doc = $doc:literal])* pub $field:ident : $type:ty $(= $default:literal)?,)*
        $(..$(#[$vmeta:meta])* pub $variant:ident : $vtype:ty,)?
    } $(checked by $check:path)?) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name {
            $($(#[doc = $doc])* pub $field: $type,)*
            $($(#[$vmeta])* pub $variant: $vtype,)?
        }

        impl $crate::input::Blank for $name {
            fn blank() -> Self {
                Self {
                    $($field: $crate::input::Blank::blank(),)*
                    $($variant: $crate::input::Blank::blank(),)?
                }
            }
        }

        impl $crate::input::Fields for $name {
            fn knows(&self, key: &str, object: &$crate::input::Object<'_>) -> bool {
                let _ = object;
                $crate::input::is_one_of(key, const { &[$($crate::camel::camel!(stringify!($field))),*] }) $(|| self.$variant.knows(key, object))?
            }

            fn fill(&mut self, object: &$crate::input::Object<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<()> {
                let mut reader = $crate::input::Reader::of(object, at);
                $($crate::shape::field!(reader, self.$field, $field $(, $default)?);)*
                reader.end()?;
                $(self.$variant.fill(object, at)?;)?
                $($check(self, at)?;)?
                Ok(())
            }
        }

        impl $crate::input::Read for $name {
            fn read(&mut self, node: $crate::input::Node<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<()> {
                $crate::input::read_object(self, node, at)
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::schema::Describe for $name {
            fn shape() -> $crate::schema::Shape {
                $crate::schema::Shape::object(stringify!($name), alloc::vec![
                    $($crate::schema::Field::input::<$type>(
                        $crate::camel::camel!(stringify!($field)),
                        concat!("" $(, $default)?),
                        &[$($doc),*],
                    ),)*
                ])$(.and(<$vtype as $crate::schema::Describe>::shape()))?
            }
        }
    };
}

macro_rules! field {
    ($reader:ident, $place:expr, $field:ident) => {
        $reader.field($crate::camel::camel!(stringify!($field)), &mut $place)
    };
    ($reader:ident, $place:expr, $field:ident, $default:literal) => {
        $reader.field_or($crate::camel::camel!(stringify!($field)), concat!("", $default), &mut $place)
    };
}

/// A choice of structures read from one object: the text at `tag` names the variant, whose fields alone are known.
macro_rules! tagged {
    ($(#[$meta:meta])* pub enum $name:ident by $tag:literal {
        $($(#[$vmeta:meta])* $variant:ident($type:ty) = $text:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[allow(clippy::large_enum_variant, reason = "made once an input, and read in place")]
        pub enum $name { $($(#[$vmeta])* $variant($type),)+ }

        impl $name {
            const ALLOWED: &'static [&'static str] = &[$($text),+];
        }

        impl $crate::input::Blank for $name {
            fn blank() -> Self {
                let [first, ..]: [fn() -> Self; Self::ALLOWED.len()] =
                    [$(|| Self::$variant($crate::input::Blank::blank())),+];
                first()
            }
        }

        impl $name {
            /// The blank of each variant, in the order of their texts.
            const BLANKS: &'static [fn() -> Self] = &[$(|| Self::$variant($crate::input::Blank::blank())),+];

            fn fields(&self) -> &dyn $crate::input::Fields {
                match self {
                    $(Self::$variant(fields) => fields,)+
                }
            }

            fn fields_mut(&mut self) -> &mut dyn $crate::input::Fields {
                match self {
                    $(Self::$variant(fields) => fields,)+
                }
            }
        }

        impl $crate::input::Fields for $name {
            fn knows(&self, key: &str, object: &$crate::input::Object<'_>) -> bool {
                let tag = object.tag($tag);
                let variant = tag.and_then(|tag| Self::ALLOWED.iter().position(|allowed| *allowed == tag));
                let known = |blank: &fn() -> Self| blank().fields().knows(key, object);
                key == $tag
                    || match variant.and_then(|variant| Self::BLANKS.get(variant)) {
                        Some(blank) => known(blank),
                        // No variant to hold it against: only what no variant knows is unknown.
                        None => Self::BLANKS.iter().any(known),
                    }
            }

            fn fill(&mut self, object: &$crate::input::Object<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<()> {
                let variant = object.choice($tag, Self::ALLOWED, at)?;
                if let Some(blank) = Self::BLANKS.get(variant) {
                    *self = blank();
                }
                self.fields_mut().fill(object, at)
            }
        }

        impl $crate::input::Read for $name {
            fn read(&mut self, node: $crate::input::Node<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<()> {
                $crate::input::read_object(self, node, at)
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::schema::Describe for $name {
            fn shape() -> $crate::schema::Shape {
                $crate::schema::Shape::tagged(stringify!($name), $tag, alloc::vec![
                    $(($text, <$type as $crate::schema::Describe>::shape()),)+
                ])
            }
        }
    };
}

/// A structure that is written: `field: T` always, `field?: T` left out when there is none; `Option` is `null`.
macro_rules! output {
    ($(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* }) => {
        $crate::shape::output!(@fields [$(#[$meta])* pub struct $name] [] $($fields)*);
    };
    (@fields $head:tt [$($done:tt)*] $(#[doc = $doc:literal])* pub $field:ident ? : $type:ty, $($rest:tt)*) => {
        $crate::shape::output!(@fields $head [$($done)* { [$($doc),*] $field optional $type, Option<$type> }] $($rest)*);
    };
    (@fields $head:tt [$($done:tt)*] $(#[doc = $doc:literal])* pub $field:ident : $type:ty, $($rest:tt)*) => {
        $crate::shape::output!(@fields $head [$($done)* { [$($doc),*] $field member $type, $type }] $($rest)*);
    };
    (@fields [$(#[$meta:meta])* pub struct $name:ident]
        [$({ [$($doc:literal),*] $field:ident $presence:ident $type:ty, $held:ty })*]) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name { $($(#[doc = $doc])* pub $field: $held,)* }

        impl $crate::json::Write for $name {
            fn write(&self, json: &mut alloc::string::String) {
                let mut members = $crate::json::Members::open(json);
                $(members.$presence($crate::camel::camel!(stringify!($field)), &self.$field);)*
                members.close();
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::schema::Describe for $name {
            fn shape() -> $crate::schema::Shape {
                $crate::schema::Shape::object(stringify!($name), alloc::vec![
                    $($crate::schema::Field::$presence::<$type>($crate::camel::camel!(stringify!($field)), &[$($doc),*]),)*
                ])
            }
        }
    };
}

pub(crate) use {choice, field, input, output, tagged};
