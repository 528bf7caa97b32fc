//! A proposal priced with types: `cargo run --example quote`.

use chiffrage::rules::quote::{self, ExtraCost, QuoteInput, QuoteLine, Regie};
use chiffrage::rules::rates::Threshold;

fn main() -> chiffrage::Result<()> {
    let work = Regie { cjm: Some("650".parse()?), ..Regie::new("1200".parse()?, "38".parse()?) };
    let travel = ExtraCost { rebilled: "2400".parse()?, ..ExtraCost::new("Déplacements", "2400".parse()?) };
    let proposal = QuoteInput {
        lines: vec![QuoteLine::new("Conseil", work)],
        extra_costs: Some(vec![travel]),
        threshold: Some(Threshold::new("18".parse()?)),
        ..QuoteInput::default()
    };
    let quote = quote::compute(&proposal)?;
    println!("revenue {} €", quote.revenue);
    // Both are unknown where the cost of a line is.
    if let (Some(margin), Some(taux_marque)) = (quote.margin, quote.taux_marque_pct) {
        println!("margin {margin} €, taux de marque {taux_marque} %");
    }

    // No price makes 120 % of itself margin: the code, the place and the message are those of every other door.
    let unreachable = QuoteInput { threshold: Some(Threshold::new("120".parse()?)), ..proposal };
    if let Err(error) = quote::compute(&unreachable) {
        println!("{} at {}: {}", error.code().text(), error.path(), error.message());
    }
    Ok(())
}
