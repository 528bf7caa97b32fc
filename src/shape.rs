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

        impl $crate::value::Show for $name {
            fn view(&self) -> $crate::value::View<'_> {
                $crate::value::View::Text(self.text().into())
            }
        }

        impl $crate::value::Check for $name {}

        $crate::shape::serde!($name);

        impl $crate::value::Blank for $name {
            fn blank() -> Self {
                let [first, ..] = Self::ALL;
                first
            }
        }

        impl $crate::value::Read for $name {
            fn read(&mut self, node: $crate::value::Node<'_>, at: $crate::value::At<'_>) -> $crate::error::Result<()> {
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
    ($(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* } $(checked by $check:path)?) => {
        $crate::shape::input!(@fields [$(#[$meta])* pub struct $name] [$($check)?] [] $($fields)*);
    };
    (@fields $head:tt $check:tt [$($done:tt)*] $(#[doc = $doc:literal])* pub $field:ident: bool, $($rest:tt)*) => {
        $crate::shape::input!(@fields $head $check [$($done)* { [$($doc),*] $field flag bool }] $($rest)*);
    };
    (@fields $head:tt $check:tt [$($done:tt)*] $(#[doc = $doc:literal])* pub $field:ident: Option<$type:ty>, $($rest:tt)*) => {
        $crate::shape::input!(@fields $head $check [$($done)* { [$($doc),*] $field optional Option<$type> }] $($rest)*);
    };
    (@fields $head:tt $check:tt [$($done:tt)*] $(#[doc = $doc:literal])* pub $field:ident: $type:ty = $default:literal, $($rest:tt)*) => {
        $crate::shape::input!(@fields $head $check [$($done)* { [$($doc),*] $field default $type, $default }] $($rest)*);
    };
    (@fields $head:tt $check:tt [$($done:tt)*] $(#[doc = $doc:literal])* pub $field:ident: String, $($rest:tt)*) => {
        $crate::shape::input!(@fields $head $check [$($done)* { [$($doc),*] $field made String }] $($rest)*);
    };
    (@fields $head:tt $check:tt [$($done:tt)*] $(#[doc = $doc:literal])* pub $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::shape::input!(@fields $head $check [$($done)* { [$($doc),*] $field needed $type }] $($rest)*);
    };
    (@fields [$(#[$meta:meta])* pub struct $name:ident] [$($check:path)?]
        [$({ [$($doc:literal),*] $field:ident $need:ident $type:ty $(, $default:literal)? })*]
        $(..$(#[$vmeta:meta])* pub $variant:ident: $vtype:ty,)?) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[doc = $doc])* pub $field: $type,)*
            $($(#[$vmeta])* pub $variant: $vtype,)?
        }

        $crate::shape::new!($name [] [] $({ $field $need $type $(, $default)? })* $({ $variant made $vtype })?);

        impl $crate::value::Blank for $name {
            fn blank() -> Self {
                Self {
                    $($field: $crate::value::Blank::blank(),)*
                    $($variant: $crate::value::Blank::blank(),)?
                }
            }
        }

        impl $crate::value::Fields for $name {
            fn knows(&self, key: &str, object: &$crate::value::Object<'_>) -> bool {
                let _ = object;
                $crate::value::is_one_of(key, const { &[$($crate::camel::camel!(stringify!($field))),*] }) $(|| self.$variant.knows(key, object))?
            }

            fn fill(&mut self, object: &$crate::value::Object<'_>, at: $crate::value::At<'_>) -> $crate::error::Result<()> {
                let mut reader = $crate::value::Reader::of(object, at);
                $($crate::shape::field!(reader, self.$field, $field $(, $default)?);)*
                reader.end()?;
                $(self.$variant.fill(object, at)?;)?
                $($check(self, at)?;)?
                Ok(())
            }
        }

        impl $crate::value::Members for $name {
            fn members<'a>(&'a self, members: &mut alloc::vec::Vec<(&'a str, &'a dyn $crate::value::Show)>) {
                $($crate::shape::given!(members, $crate::camel::camel!(stringify!($field)), self.$field);)*
                $(self.$variant.members(members);)?
            }
        }

        impl $crate::value::Check for $name {
            fn check(&self, at: $crate::value::At<'_>) -> $crate::error::Result<()> {
                $($crate::value::Check::check(&self.$field, at.field($crate::camel::camel!(stringify!($field))))?;)*
                $($crate::value::Check::check(&self.$variant, at)?;)?
                $($check(self, at)?;)?
                Ok(())
            }
        }

        $crate::shape::told!($name);

        impl $crate::value::Read for $name {
            fn read(&mut self, node: $crate::value::Node<'_>, at: $crate::value::At<'_>) -> $crate::error::Result<()> {
                $crate::value::read_object(self, node, at)
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
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "made once an input, and read in place")]
        pub enum $name { $($(#[$vmeta])* $variant($type),)+ }

        $(impl From<$type> for $name {
            fn from(fields: $type) -> Self {
                Self::$variant(fields)
            }
        })+

        impl $name {
            const ALLOWED: &'static [&'static str] = &[$($text),+];
        }

        impl $crate::value::Blank for $name {
            fn blank() -> Self {
                let [first, ..]: [fn() -> Self; Self::ALLOWED.len()] =
                    [$(|| Self::$variant($crate::value::Blank::blank())),+];
                first()
            }
        }

        impl $name {
            /// The blank of each variant, in the order of their texts.
            const BLANKS: &'static [fn() -> Self] = &[$(|| Self::$variant($crate::value::Blank::blank())),+];

            fn fields(&self) -> &dyn $crate::value::Fields {
                match self {
                    $(Self::$variant(fields) => fields,)+
                }
            }

            fn fields_mut(&mut self) -> &mut dyn $crate::value::Fields {
                match self {
                    $(Self::$variant(fields) => fields,)+
                }
            }
        }

        impl $crate::value::Fields for $name {
            fn knows(&self, key: &str, object: &$crate::value::Object<'_>) -> bool {
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

            fn fill(&mut self, object: &$crate::value::Object<'_>, at: $crate::value::At<'_>) -> $crate::error::Result<()> {
                let variant = object.choice($tag, Self::ALLOWED, at)?;
                if let Some(blank) = Self::BLANKS.get(variant) {
                    *self = blank();
                }
                self.fields_mut().fill(object, at)
            }
        }

        impl $crate::value::Members for $name {
            fn members<'a>(&'a self, members: &mut alloc::vec::Vec<(&'a str, &'a dyn $crate::value::Show)>) {
                match self {
                    $(Self::$variant(fields) => {
                        members.push(($tag, &$text));
                        $crate::value::Members::members(fields, members);
                    })+
                }
            }
        }

        impl $crate::value::Check for $name {
            fn check(&self, at: $crate::value::At<'_>) -> $crate::error::Result<()> {
                match self {
                    $(Self::$variant(fields) => $crate::value::Check::check(fields, at),)+
                }
            }
        }

        $crate::shape::told!($name);

        impl $crate::value::Read for $name {
            fn read(&mut self, node: $crate::value::Node<'_>, at: $crate::value::At<'_>) -> $crate::error::Result<()> {
                $crate::value::read_object(self, node, at)
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
        $crate::shape::output!(@fields $head [$($done)* { [$($doc),*] $field optional $type, Option<$type>, serde(default, deserialize_with = "crate::value::serde::present") }] $($rest)*);
    };
    (@fields $head:tt [$($done:tt)*] $(#[doc = $doc:literal])* pub $field:ident : $type:ty, $($rest:tt)*) => {
        $crate::shape::output!(@fields $head [$($done)* { [$($doc),*] $field member $type, $type }] $($rest)*);
    };
    (@fields [$(#[$meta:meta])* pub struct $name:ident]
        [$({ [$($doc:literal),*] $field:ident $presence:ident $type:ty, $held:ty $(, $serde:meta)? })*]) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Deserialize), serde(rename_all = "camelCase"))]
        pub struct $name { $($(#[doc = $doc])* $(#[cfg_attr(feature = "serde", $serde)])? pub $field: $held,)* }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> core::result::Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::value::serde::Shown(self), to)
            }
        }

        impl $crate::value::Show for $name {
            fn view(&self) -> $crate::value::View<'_> {
                let mut members = alloc::vec::Vec::new();
                $($crate::shape::$presence!(members, $crate::camel::camel!(stringify!($field)), self.$field);)*
                $crate::value::View::Object(members)
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

/// What an input is told by and read from, whatever the format.
macro_rules! told {
    ($name:ident) => {
        impl $crate::value::Show for $name {
            fn view(&self) -> $crate::value::View<'_> {
                let mut members = alloc::vec::Vec::new();
                $crate::value::Members::members(self, &mut members);
                $crate::value::View::Object(members)
            }
        }

        $crate::shape::serde!($name);
    };
}

/// Serde for what is read by its own reader.
macro_rules! serde {
    ($name:ident) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> core::result::Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::value::serde::Shown(self), to)
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> core::result::Result<Self, D::Error> {
                $crate::value::serde::deserialized(from)
            }
        }
    };
}

/// `new`, with what the contract needs; the rest has the contract's defaults. The lists are the needed fields, and the others;
/// a text is made from any text, a variant from its own fields. Where nothing is needed, `Default` stands in its place.
macro_rules! new {
    ($name:ident $needed:tt [$($other:tt)*] { $field:ident flag $type:ty } $($rest:tt)*) => {
        $crate::shape::new!($name $needed [$($other)* { $field false }] $($rest)*);
    };
    ($name:ident $needed:tt [$($other:tt)*] { $field:ident optional $type:ty } $($rest:tt)*) => {
        $crate::shape::new!($name $needed [$($other)* { $field None }] $($rest)*);
    };
    ($name:ident $needed:tt [$($other:tt)*] { $field:ident default $type:ty, $default:literal } $($rest:tt)*) => {
        $crate::shape::new!($name $needed [$($other)* { $field $crate::value::default_of(concat!("", $default)) }] $($rest)*);
    };
    ($name:ident [$($needed:tt)*] $other:tt { $field:ident needed $type:ty } $($rest:tt)*) => {
        $crate::shape::new!($name [$($needed)* { $field $type, $field }] $other $($rest)*);
    };
    ($name:ident [$($needed:tt)*] $other:tt { $field:ident made $type:ty } $($rest:tt)*) => {
        $crate::shape::new!($name [$($needed)* { $field impl Into<$type>, $field.into() }] $other $($rest)*);
    };
    ($name:ident [] [$({ $other:ident $value:expr })*]) => {
        impl Default for $name {
            fn default() -> Self {
                Self { $($other: $value,)* }
            }
        }
    };
    ($name:ident [$({ $field:ident $type:ty, $given:expr })*] [$({ $other:ident $value:expr })*]) => {
        impl $name {
            /// Returns it with the fields that are needed; the others have the defaults of the contract.
            #[allow(clippy::too_many_arguments, reason = "as many as the contract needs")]
            pub fn new($($field: $type),*) -> Self {
                Self { $($field: $given,)* $($other: $value,)* }
            }
        }
    };
}

/// A member of an input, left out where the input is the same without it.
macro_rules! given {
    ($members:ident, $name:expr, $place:expr) => {
        if !$crate::value::Show::is_absent(&$place) {
            $members.push(($name, &$place as &dyn $crate::value::Show));
        }
    };
}

/// A member of an object.
macro_rules! member {
    ($members:ident, $name:expr, $place:expr) => {
        $members.push(($name, &$place as &dyn $crate::value::Show))
    };
}

/// A member that is left out where there is none.
macro_rules! optional {
    ($members:ident, $name:expr, $place:expr) => {
        if let Some(value) = &$place {
            $members.push(($name, value as &dyn $crate::value::Show));
        }
    };
}

pub(crate) use {choice, field, given, input, member, new, optional, output, serde, tagged, told};
