import * as z from "zod";

const key = z.string().min(1);

/** An article that lies in the bucket; what else is known of it may stand beside its key. */
const StoredSchema = z.looseObject({
	key,
	text: z.undefined().optional(),
	html: z.undefined().optional(),
});

/** What R2 itself sends when an object was put into a bucket (event notifications). */
const NotificationSchema = z.looseObject({
	action: z.enum(["PutObject", "CopyObject", "CompleteMultipartUpload"]),
	object: z.looseObject({ key }),
});

/** What a message asks for: the article that it holds, or one that lies in the bucket. */
export type Order =
	| { readonly kind: "held"; readonly article: unknown }
	| {
			readonly kind: "stored";
			readonly key: string;
			/** What the message says of the article: title, publisher, roster, options. */
			readonly fields: Readonly<Record<string, unknown>>;
	  };

/** Reads a message; what names no object is taken for an article, and held against the contract later. */
export function readMessage(body: unknown): Order {
	const notification = NotificationSchema.safeParse(body);
	if (notification.success) {
		return { kind: "stored", key: notification.data.object.key, fields: {} };
	}
	const stored = StoredSchema.safeParse(body);
	if (stored.success) {
		const { key: at, ...fields } = stored.data;
		return { kind: "stored", key: at, fields };
	}
	return { kind: "held", article: body };
}
