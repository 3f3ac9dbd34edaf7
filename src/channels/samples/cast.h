#pragma once

#include "channels/samples/civiltime.h"
#include "desk/base/result.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace Steward {

class HistoryImport;
class Random;

// A person of a sample. Staff work `hours` hours from `startHour` of their zone's clock (payroll: of UTC, as shifts are
// planned there), on all weekdays but `daysOff`.
struct SamplePerson
{
    QByteArray id = {};
    QByteArray name = {};
    QByteArray email = {};
    QByteArray role = {};
    int level = 0; // 0: none
    QByteArray team = {};
    City zone = City::Berlin;
    bool onUtcHours = false;
    int startHour = 8;
    int hours = 9;
    QList<int> daysOff = {5, 6}; // 0 is Monday
    qint64 absentFrom = 0; // instants
    qint64 absentTo = 0;
    int client = -1; // of a requester
    QByteArray position = {};
    QByteArray language = {};
    QByteArray expertise = {};
    QByteArray channel = {};
};

struct SampleOwner
{
    int owner = 0; // place in Cast::staff
    int backup = 0;
    qint64 from = 0; // 0: since ever
};

struct SampleClient
{
    QByteArray id = {};
    QByteArray name = {};
    QByteArray tier = {};
    QByteArray calendar = {};
    QByteArray country = {};
    City zone = City::Berlin;
    QList<QByteArray> products = {};
    QList<SampleOwner> ownership = {};
    int size = 100; // share of the tickets, 100 is middling
    QList<int> requesters = {}; // places in Cast::requesters
};

// Everybody of a workspace.
struct Cast
{
    std::vector<SamplePerson> staff = {};
    std::vector<SampleClient> clients = {};
    std::vector<SamplePerson> requesters = {}; // reviewers too, behind each client's requesters

    bool isOn(int person, qint64 instant) const;
    // The first instant from `instant` on at which the person works.
    qint64 nextOn(int person, qint64 instant) const;
    // Somebody of that level and team (empty: any) who works then, `preferred` before others; if none does, who is back
    // first.
    int onDuty(int level, QByteArrayView team, qint64 instant, int preferred, Random &random) const;
    int ownerOf(int client, qint64 instant) const; // place in staff
};

// "One", "Twenty-One": for names that nobody bears.
QByteArray numberWord(int number);
QByteArray emailOf(const QByteArray &name, QByteArrayView domain);

// Office hours of a country with its holidays of 2024 to 2026, as a calendar record; `hours` is one weekday's JSON
// list.
QByteArray calendarText(QByteArrayView id, QByteArrayView name, City zone, QByteArrayView country,
                        const QByteArray &hours);

// Hands clients and persons to the import, each kind by id.
Done writeCast(const Cast &cast, HistoryImport &to);
Done writeSetting(QByteArrayView type, QByteArrayView id, QByteArray json, HistoryImport &to);

} // namespace Steward
