#include "channels/samples/phrases.h"

#include "channels/samples/random.h"

#include <array>
#include <span>

namespace Steward {

namespace {

using Lines = std::span<const char *const>;

constexpr const char *englishGreetings[]
    = {"Hello team,", "Hi,", "Good [morning|afternoon],", "Dear support,", "Hello,", "Hi all,", "Dear colleagues,"};
constexpr const char *germanGreetings[] = {"Guten Tag,", "Hallo zusammen,", "Liebes Support-Team,", "Guten Morgen,"};
constexpr const char *frenchGreetings[] = {"Bonjour,", "Bonjour à tous,", "Chère équipe,"};
constexpr const char *portugueseGreetings[] = {"Bom dia,", "Olá,", "Prezados,", "Boa tarde,"};

constexpr const char *englishEndings[]
    = {"Thank you,\n{requester}",
       "Best regards,\n{requester}\n{client}",
       "Please [advise|call me|keep me posted].\n{requester}",
       "Thanks [in advance|a lot|for looking into it],\n{requester}",
       "Regards\n{requester}, extension {extension}",
       "We [need|would like to have] this [before the run closes|by {deadline}|this week].\n\n{requester}"};
constexpr const char *germanEndings[]
    = {"Vielen Dank und viele Grüße\n{requester}", "Mit freundlichen Grüßen\n{requester}\n{client}",
       "Bitte um kurze Rückmeldung bis {deadline}.\n{requester}", "Danke vorab!\n{requester}, Durchwahl {extension}"};
constexpr const char *frenchEndings[] = {"Merci d'avance,\n{requester}", "Cordialement,\n{requester}\n{client}",
                                         "Merci de revenir vers nous avant le {deadline}.\n{requester}"};
constexpr const char *portugueseEndings[] = {"Obrigado,\n{requester}", "Atenciosamente,\n{requester}\n{client}",
                                             "Aguardamos retorno até {deadline}.\n{requester}, ramal {extension}"};

constexpr const char *agentGreetings[]
    = {"Hello {requester},", "Dear {requester},", "Hi {requester},", "Good [morning|afternoon] {requester},",
       "Thank you for [your message|writing|the details], {requester}."};
constexpr const char *agentEndings[]
    = {"Kind regards,\n{agent}", "Best regards,\n{agent}\nSupport desk",
       "[Just reply|Write to us] here if [anything is unclear|it comes back].\n{agent}", "Regards\n{agent}",
       "Have a good [day|{weekday}],\n{agent}"};

Lines greetingsIn(QByteArrayView language)
{
    if (language == "de")
        return germanGreetings;
    if (language == "fr")
        return frenchGreetings;
    return language == "pt" ? Lines(portugueseGreetings) : Lines(englishGreetings);
}

Lines endingsIn(QByteArrayView language)
{
    if (language == "de")
        return germanEndings;
    if (language == "fr")
        return frenchEndings;
    return language == "pt" ? Lines(portugueseEndings) : Lines(englishEndings);
}

QByteArrayView chosen(QByteArrayView choices, Random &random)
{
    int index = random.below(int(choices.count('|')) + 1);
    qsizetype from = 0;
    for (; index > 0; --index)
        from = choices.indexOf('|', from) + 1;
    const qsizetype to = choices.indexOf('|', from);
    return choices.sliced(from, (to < 0 ? choices.size() : to) - from);
}

void append(QByteArray &out, QByteArrayView text, const Facts &facts, Random &random)
{
    while (!text.isEmpty()) {
        const char first = text.front();
        const qsizetype end = first == '[' ? text.indexOf(']') : first == '{' ? text.indexOf('}') : -1;
        if (end > 0) {
            const QByteArrayView inner = text.sliced(1, end - 1);
            if (first == '[')
                append(out, chosen(inner, random), facts, random);
            else
                out += facts.of(inner);
            text = text.sliced(end + 1);
            continue;
        }
        qsizetype plain = 1;
        while (plain < text.size() && text[plain] != '[' && text[plain] != '{')
            ++plain;
        out += text.first(plain);
        text = text.sliced(plain);
    }
}

} // namespace

void Facts::set(QByteArrayView slot, QByteArray value)
{
    for (auto &[name, word] : m_words) {
        if (name == slot) {
            word = std::move(value);
            return;
        }
    }
    m_words.emplace_back(slot.toByteArray(), std::move(value));
}

QByteArrayView Facts::of(QByteArrayView slot) const
{
    for (const auto &[name, word] : m_words) {
        if (name == slot)
            return word;
    }
    return {};
}

QByteArray phrase(QByteArrayView text, const Facts &facts, Random &random)
{
    QByteArray out;
    out.reserve(text.size() * 2);
    append(out, text, facts, random);
    return out;
}

QByteArray monthName(int month, QByteArrayView language)
{
    static constexpr const char *names[4][12] = {{"January", "February", "March", "April", "May", "June", "July",
                                                  "August", "September", "October", "November", "December"},
                                                 {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
                                                  "September", "Oktober", "November", "Dezember"},
                                                 {"janvier", "février", "mars", "avril", "mai", "juin", "juillet",
                                                  "août", "septembre", "octobre", "novembre", "décembre"},
                                                 {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho",
                                                  "agosto", "setembro", "outubro", "novembro", "dezembro"}};
    return names[language == "de" ? 1 : language == "fr" ? 2 : language == "pt" ? 3 : 0][month - 1];
}

QByteArray currencyOf(QByteArrayView country)
{
    if (country == "DE" || country == "FR")
        return "EUR";
    return country == "BR" ? "BRL" : country == "IN" ? "INR" : country == "SG" ? "SGD" : "USD";
}

QByteArray amountText(int cents, QByteArrayView country)
{
    const bool continental = country == "DE" || country == "BR";
    const char thousands = continental ? '.' : country == "FR" ? ' ' : ',';
    const char decimal = continental || country == "FR" ? ',' : '.';
    QByteArray whole = QByteArray::number(cents / 100);
    if (whole.size() > 3)
        whole.insert(whole.size() - 3, thousands);
    return whole + decimal + QByteArray::number(cents % 100).rightJustified(2, '0');
}

QByteArray framed(const QByteArray &text, Tone tone, QByteArrayView language, const Facts &facts, Random &random)
{
    const Lines greetings = tone == Tone::Agent ? Lines(agentGreetings) : greetingsIn(language);
    const Lines endings = tone == Tone::Agent ? Lines(agentEndings) : endingsIn(language);
    const QByteArray greeting = phrase(random.pick(greetings), facts, random);
    const QByteArray ending = phrase(random.pick(endings), facts, random);
    return greeting + "\n\n" + text + "\n\n" + ending;
}

} // namespace Steward
