//! The shapes of inputs and outputs, each declared once: the Rust type, how it is read or written, its TypeScript.

/// A closed list of texts.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// The texts of the list, in order.
            pub const ALLOWED: &'static [&'static str] = &[$($text),+];

            /// The text of the contract.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl $crate::input::Read for $name {
            fn read(node: $crate::input::Node<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<Self> {
                match &*node.text(at)? {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(at.not_in_list(Self::ALLOWED)),
                }
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

        impl $crate::input::Fields for $name {
            fn knows(key: &str, object: &$crate::input::Object<'_>) -> bool {
                $($crate::input::same(key, stringify!($field)) ||)*
                $(<$vtype as $crate::input::Fields>::knows(key, object) ||)?
                { let _ = (key, object); false }
            }

            fn read_fields(object: &$crate::input::Object<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<Self> {
                let _ = (object, at);
                let value = Self {
                    $($field: $crate::shape::read_field!(object, at, $field, $type $(, $default)?),)*
                    $($variant: <$vtype as $crate::input::Fields>::read_fields(object, at)?,)?
                };
                $($check(&value, at)?;)?
                Ok(value)
            }
        }

        impl $crate::input::Read for $name {
            fn read(node: $crate::input::Node<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<Self> {
                $crate::input::read_object(node, at)
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::schema::Describe for $name {
            fn shape() -> $crate::schema::Shape {
                $crate::schema::Shape::object(stringify!($name), vec![
                    $($crate::schema::Field::input::<$type>(
                        stringify!($field),
                        concat!("" $(, $default)?),
                        &[$($doc),*],
                    ),)*
                ])$(.and(<$vtype as $crate::schema::Describe>::shape()))?
            }
        }
    };
}

macro_rules! read_field {
    ($object:ident, $at:ident, $field:ident, $type:ty) => {
        $object.field::<$type>(stringify!($field), $at)?
    };
    ($object:ident, $at:ident, $field:ident, $type:ty, $default:literal) => {
        $object.field_or::<$type>(stringify!($field), concat!("", $default), $at)?
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

        impl $crate::input::Fields for $name {
            fn knows(key: &str, object: &$crate::input::Object<'_>) -> bool {
                if key == $tag {
                    return true;
                }
                match object.tag($tag).as_deref() {
                    $(Some($text) => <$type as $crate::input::Fields>::knows(key, object),)+
                    // No variant to hold it against: only what no variant knows is unknown.
                    _ => $(<$type as $crate::input::Fields>::knows(key, object))||+,
                }
            }

            fn read_fields(object: &$crate::input::Object<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<Self> {
                match &*object.field::<String>($tag, at)? {
                    $($text => <$type as $crate::input::Fields>::read_fields(object, at).map(Self::$variant),)+
                    _ => Err(at.field($tag).not_in_list(Self::ALLOWED)),
                }
            }
        }

        impl $crate::input::Read for $name {
            fn read(node: $crate::input::Node<'_>, at: $crate::input::At<'_>) -> $crate::error::Result<Self> {
                $crate::input::read_object(node, at)
            }
        }

        #[cfg(feature = "schema")]
        impl $crate::schema::Describe for $name {
            fn shape() -> $crate::schema::Shape {
                $crate::schema::Shape::tagged(stringify!($name), $tag, vec![
                    $(($text, <$type as $crate::schema::Describe>::shape()),)+
                ])
            }
        }
    };
}

/// A structure that is written: `field: T` always, `field?: T` left out when there is none; `Option` is `null`.
macro_rules! output {
    ($(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* }) => {
        $crate::shape::output!(@fields [$(#[$meta])* pub struct $name] [] [] $($fields)*);
    };
    (@fields $head:tt [$($done:tt)*] [$($described:tt)*]
        $(#[doc = $doc:literal])* pub $field:ident ? : $type:ty, $($rest:tt)*) => {
        $crate::shape::output!(@fields $head
            [$($done)* $(#[doc = $doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$type>,]
            [$($described)* $crate::schema::Field::optional::<$type>(stringify!($field), &[$($doc),*]),]
            $($rest)*);
    };
    (@fields $head:tt [$($done:tt)*] [$($described:tt)*]
        $(#[doc = $doc:literal])* pub $field:ident : $type:ty, $($rest:tt)*) => {
        $crate::shape::output!(@fields $head
            [$($done)* $(#[doc = $doc])* pub $field: $type,]
            [$($described)* $crate::schema::Field::output::<$type>(stringify!($field), &[$($doc),*]),]
            $($rest)*);
    };
    (@fields [$(#[$meta:meta])* pub struct $name:ident] [$($done:tt)*] [$($described:tt)*]) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($done)* }

        #[cfg(feature = "schema")]
        impl $crate::schema::Describe for $name {
            fn shape() -> $crate::schema::Shape {
                $crate::schema::Shape::object(stringify!($name), vec![$($described)*])
            }
        }
    };
}

pub(crate) use {choice, input, output, read_field, tagged};
