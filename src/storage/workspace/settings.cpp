#include "storage/workspace/settings.h"

#include "desk/history/canonicaljson.h"

#include <QCryptographicHash>

namespace Steward {

QByteArray Settings::digest(QByteArrayView type, QByteArrayView id, QByteArrayView json)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    for (const QByteArrayView part : {type, id, json}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result().first(16);
}

QByteArray Settings::stored(const QByteArray &type, const QByteArray &id, const QByteArray &validFrom)
{
    Statement &row = type == "client" ? m_connection.prepared("SELECT body FROM client WHERE ext = ?1")
        : type == "person"
        ? m_connection.prepared("SELECT body FROM person WHERE ext = ?1")
        : m_connection.prepared("SELECT body FROM setting WHERE ext = ?1 AND type = ?2 AND valid_from = ?3");
    row << id;
    if (type != "client" && type != "person")
        row << type << validFrom;
    const QByteArray body = row.step() ? row.text(0) : QByteArray();
    row.reset();
    return body;
}

void Settings::insert(const QByteArray &type, const QByteArray &id, const QByteArray &validFrom, const QByteArray &json)
{
    const QByteArray seal = digest(type, id, json);
    const QList<JsonMember> members = canonicalMembers(json);
    const QByteArray name = memberValue(members, "name").text();
    if (type == "client") {
        Statement &row = m_connection.prepared("INSERT INTO client(ext, name, body, digest) VALUES(?, ?, ?, ?)");
        row << id << name << json;
        row.blob(seal).run();
    } else if (type == "person") {
        const QByteArray email = memberValue(members, "email").text(), role = memberValue(members, "role").text();
        Statement &row = m_connection.prepared(
            "INSERT INTO person(ext, name, email, role, body, digest) VALUES(?, ?, ?, ?, ?, ?)");
        row << id << name << email << role << json;
        row.blob(seal).run();
    } else {
        Statement &row
            = m_connection.prepared("INSERT INTO setting(type, ext, valid_from, body, digest) VALUES(?, ?, ?, ?, ?)");
        row << type << id << validFrom << json;
        row.blob(seal).run();
    }
}

void Settings::replace(const QByteArray &type, const QByteArray &id, const QByteArray &json)
{
    const QByteArray seal = digest(type, id, json);
    const QList<JsonMember> members = canonicalMembers(json);
    const QByteArray name = memberValue(members, "name").text();
    if (type == "client") {
        Statement &row = m_connection.prepared("UPDATE client SET name = ?, body = ?, digest = ? WHERE ext = ?");
        row << name << json;
        row.blob(seal);
        (row << id).run();
    } else {
        const QByteArray email = memberValue(members, "email").text(), role = memberValue(members, "role").text();
        Statement &row = m_connection.prepared(
            "UPDATE person SET name = ?, email = ?, role = ?, body = ?, digest = ? WHERE ext = ?");
        row << name << email << role << json;
        row.blob(seal);
        (row << id).run();
    }
    m_connection.run("INSERT INTO counting(what, value) VALUES('replaced', 1)"
                     " ON CONFLICT(what) DO UPDATE SET value = value + 1");
}

qint64 Settings::copies(const QByteArray &type, const QByteArray &json)
{
    Statement &row = m_connection.prepared("SELECT count(*) FROM setting WHERE type = ? AND ext = '' AND body = ?");
    row << type << json;
    const qint64 count = row.step() ? row.integer(0) : 0;
    row.reset();
    return count;
}

} // namespace Steward
