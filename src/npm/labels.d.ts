type Labels = Readonly<Record<string, string>>;

/**
 * A step goes by its id, a closed text by its field and itself: `labels.fr["quote.revenue"]`, `labels.en["status.loss"]`.
 * An operand, a source and the message of an error go by themselves: `labels.fr["operand.soldDays"]`, `labels.fr["source.…"]`,
 * `labels.fr["refusal.the last day comes before the first"]`. A message with bounds in it has their names in their place:
 * `labels.fr["refusal.must be from {min} to {max}"]`, `labels.fr["refusal.must be one of {allowed}"]`.
 */
export declare const labels: Readonly<{ fr: Labels; en: Labels }>;
