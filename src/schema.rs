//! The TypeScript of every shape, read off the Rust types.
