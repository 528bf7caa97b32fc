type Labels = Readonly<Record<string, string>>;

/** A step goes by its id, a closed text by its field and itself: `labels.fr["quote.revenue"]`, `labels.en["status.loss"]`. */
export declare const labels: Readonly<{ fr: Labels; en: Labels }>;
