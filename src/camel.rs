//! Rust's spelling of names in the contract's, `discount_pct` as `discountPct`, made while the library is compiled.

/// The bytes of the contract's spelling.
pub(crate) const fn length(snake: &str) -> usize {
    let mut rest = snake.as_bytes();
    let mut length: usize = 0;
    while let [byte, next @ ..] = rest {
        length = length.saturating_add(if *byte == b'_' { 0 } else { 1 });
        rest = next;
    }
    length
}

/// The contract's spelling.
pub(crate) const fn spelling<const LENGTH: usize>(snake: &str) -> [u8; LENGTH] {
    let mut spelling = [0; LENGTH];
    let mut place: &mut [u8] = &mut spelling;
    let mut rest = snake.as_bytes();
    let mut initial = false;
    while let [byte, next @ ..] = rest {
        rest = next;
        if *byte == b'_' {
            initial = true;
        } else if let [first, others @ ..] = place {
            *first = if initial { byte.to_ascii_uppercase() } else { *byte };
            initial = false;
            place = others;
        } else {
            break;
        }
    }
    spelling
}

macro_rules! camel {
    ($snake:expr) => {
        const {
            const SNAKE: &str = $snake;
            const SPELLING: [u8; $crate::camel::length(SNAKE)] = $crate::camel::spelling(SNAKE);
            match core::str::from_utf8(&SPELLING) {
                Ok(name) => name,
                Err(_) => SNAKE,
            }
        }
    };
}
pub(crate) use camel;
