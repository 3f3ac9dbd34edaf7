#include "channels/desks/jsonpages.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Steward {

namespace {

constexpr int elementsBetweenStops = 2000;

} // namespace

Result<JsonPages> JsonPages::at(const QString &path)
{
    JsonPages pages;
    const QFileInfo info(path);
    if (!info.exists())
        return failed(FailureCode::NotFound, path.toUtf8());
    if (!info.isDir()) {
        pages.m_paths = QStringList{path};
        return pages;
    }
    const QDir folder(path);
    const auto names = folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        pages.m_paths.append(folder.filePath(name));
    if (pages.m_paths.isEmpty())
        return failed(FailureCode::BadInput, path.toUtf8(), "no .json file in this folder");
    return pages;
}

Done JsonPages::forEach(const QList<QByteArray> &lists, qint64 resumeAt, HistoryImport &to,
                        const std::function<void(const JsonElement &, const PagePlace &)> &visit) const
{
    int seen = 0;
    for (int page = 0; page < int(m_paths.size()); ++page) {
        QFile file(m_paths.at(page));
        if (!file.open(QIODevice::ReadOnly))
            return failed(FailureCode::Unavailable, m_paths.at(page).toUtf8(), file.errorString().toUtf8());
        JsonElements elements(file, lists);
        JsonElement element;
        for (;;) {
            const auto more = elements.next(element);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            if (++seen % elementsBetweenStops == 0) {
                if (auto done = to.reached(resumeAt, 0); !done)
                    return done;
            }
            if (!element.fault.isEmpty())
                to.reject(
                    Reject{.line = element.line, .field = element.list, .reason = element.fault, .text = element.json});
            else
                visit(element,
                      PagePlace{.page = page, .offset = element.offset, .size = element.size, .line = element.line});
        }
    }
    return {};
}

Result<QByteArray> JsonPages::read(const PagePlace &place)
{
    const QString &path = m_paths.at(place.page);
    if (m_openPage != place.page) {
        m_open = std::make_shared<QFile>(path);
        m_openPage = place.page;
        if (!m_open->open(QIODevice::ReadOnly))
            return failed(FailureCode::Unavailable, path.toUtf8(), m_open->errorString().toUtf8());
    }
    QByteArray json;
    if (m_open->seek(place.offset))
        json = m_open->read(place.size);
    if (json.size() != place.size)
        return failed(FailureCode::Unavailable, path.toUtf8(), "the file changed while it was read");
    return json;
}

QByteArray JsonPages::nameOf(int page) const
{
    return QFileInfo(m_paths.at(page)).fileName().toUtf8();
}

void PageIndex::addTicket(const QByteArray &id, Instant created, Instant updated, const PagePlace &place)
{
    Entry &entry = m_tickets[id];
    if (updated >= entry.updated)
        entry = {.created = created, .updated = updated, .place = place};
}

QList<QByteArray> PageIndex::idsInOrder() const
{
    QList<QByteArray> ids = m_tickets.keys();
    std::sort(ids.begin(), ids.end(), [this](const QByteArray &a, const QByteArray &b) {
        const Instant at = m_tickets.constFind(a)->created, bt = m_tickets.constFind(b)->created;
        if (at != bt)
            return at < bt;
        return a.size() != b.size() ? a.size() < b.size() : a < b; // numbers by their value
    });
    return ids;
}

} // namespace Steward
