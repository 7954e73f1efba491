// chrono-node: its casual readers; English by the British one, which has the day first.
import { createInterface } from 'node:readline'
import * as chrono from 'chrono-node'

const NO_DAY = '1937-07-01'
const READERS = { de: chrono.de.casual, fr: chrono.fr.casual, it: chrono.it.casual }

// A day where a day or a weekday was read, a month where no more than that was.
function written(parts, isByMonth) {
  const [year, month, day] = ['year', 'month', 'day'].map((name) => parts.get(name))
  const digits = (number, width) => String(number).padStart(width, '0')
  const start = `${digits(year, 4)}-${digits(month, 2)}`
  return isByMonth ? start : `${start}-${digits(day, 2)}`
}

function read({ words, reference, language }) {
  const from = new Date(`${reference ?? NO_DAY}T12:00:00Z`)
  const answers = []
  for (const { start, end } of (READERS[language] ?? chrono.en.GB).parse(words, from)) {
    const isByDay = start.isCertain('day') || start.isCertain('weekday')
    if (!isByDay && !start.isCertain('month')) continue // hours alone
    const first = written(start, !isByDay)
    const last = end ? written(end, !isByDay) : first
    answers.push(first === last ? first : `${first}/${last}`)
  }
  return [...new Set(answers)]
}

function timed(texts, seconds) {
  const wall = performance.now()
  const cpu = process.cpuUsage()
  let rounds = 0
  do {
    for (const text of texts) read(text)
    rounds += 1
  } while (performance.now() - wall < seconds * 1000)
  const { user, system } = process.cpuUsage(cpu)
  return {
    texts: rounds * texts.length,
    cpu: (user + system) / 1e6,
    wall: (performance.now() - wall) / 1000,
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line)
  const said =
    question.do === 'time'
      ? timed(question.texts, question.seconds)
      : { answers: question.texts.map(read) }
  process.stdout.write(`${JSON.stringify(said)}\n`)
}
