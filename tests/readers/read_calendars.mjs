// Reads calendars with ical.js: a JSON string with one on each line of the input, a JSON list of
// its events on each line of the output.
import ICAL from "ical.js";
import { createInterface } from "node:readline";

const values = (vevent, name) =>
  vevent.getAllProperties(name).flatMap((property) => property.getValues().map(String));

const dayOf = (time) => {
  if (!time.isDate) throw new Error(`no day: ${time}`);
  return [time.year, time.month, time.day];
};

for await (const line of createInterface({ input: process.stdin })) {
  const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
  const events = calendar.getAllSubcomponents("vevent").map((vevent) => {
    const event = new ICAL.Event(vevent);
    return {
      uid: event.uid,
      summary: event.summary,
      start: dayOf(event.startDate),
      end: dayOf(event.endDate),
      location: event.location,
      status: vevent.getFirstPropertyValue("status"),
      categories: values(vevent, "categories"),
      url: vevent.getFirstPropertyValue("url"),
      attach: values(vevent, "attach"),
      geo: vevent.getFirstPropertyValue("geo"),
    };
  });
  process.stdout.write(`${JSON.stringify(events)}\n`);
}
